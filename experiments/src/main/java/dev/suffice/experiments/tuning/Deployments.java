package dev.suffice.experiments.tuning;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.experiments.store.StoredJob;
import java.util.Optional;

/**
 * Sees to it that tuned models answer, and that those that shall not any more are not paid for.
 * What a service did though its answer was lost is asked for again: equal markers give one place.
 */
record Deployments(RunJobs jobs) {
  /** By what name the model of a job is asked, once it answers. */
  String deployed(Trainable trainable, JobStatus done, JobMarker marker)
      throws InterruptedException {
    Deployment deployment = trainable.service().deployment();
    StoredJob.Place place = JobPost.place(trainable, marker);
    String model = done.tunedModel().orElseThrow();
    String served = patience().insist(() -> deployment.deploy(model, marker));
    jobs.book().find(place).ifPresent(job -> jobs.book().save(job.servedAs(served)));
    DeploymentStatus status = arrived(trainable, done, served);
    if (status.state() == DeploymentState.READY) {
      return served;
    }
    jobs.book().find(place).ifPresent(job -> jobs.book().save(job.undeployed()));
    throw certain(absence(trainable, done, served, status));
  }

  private DeploymentStatus arrived(Trainable trainable, JobStatus done, String served)
      throws InterruptedException {
    Rests.Course course = jobs.rests().begin();
    var arrival =
        new Arrival(
            trainable.service().deployment(), served, done.created(), jobs.rests().clock(), course);
    DeploymentStatus status = arrival.look();
    while (!status.state().isFinal()) {
      course.tell(trainable.spec().name(), done.id(), status.word(), Optional.of(1.0));
      if (!course.rest(status.word())) {
        throw certain(
            "%s. The tuned model %s is not ready yet; run again to wait for it. It is not trained again, and may be paid for until `suffice jobs undeploy %s` ends it."
                .formatted(course.why(), served, done.id()));
      }
      status = arrival.look();
    }
    return status;
  }

  private static String absence(
      Trainable trainable, JobStatus done, String served, DeploymentStatus status) {
    String deletion =
        status.state() == DeploymentState.GONE
            ? " If it was deleted there, change something of its training, such as `epochs`, to have it trained anew."
            : "";
    return "The tuned model %s of job %s does not answer at %s: its deployment is '%s'%s. Run again to deploy it again; it is not trained again.%s"
        .formatted(
            served,
            done.id(),
            trainable.server().address(),
            status.word(),
            status.reason().map(why -> ", " + why).orElse(""),
            deletion);
  }

  /**
   * Ends the place where the model of a job answers; does nothing where there is none. The thread
   * may be interrupted: what is paid by the hour is ended all the same.
   */
  void undeploy(Trainable trainable, JobMarker marker) {
    boolean wasInterrupted = Thread.interrupted();
    try {
      jobs.book()
          .find(JobPost.place(trainable, marker))
          .filter(job -> job.served().isPresent())
          .ifPresent(job -> undeploy(trainable, job));
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void undeploy(Trainable trainable, StoredJob job) {
    String served = job.served().orElseThrow();
    Deployment deployment = trainable.service().deployment();
    try {
      patience()
          .insist(
              () -> {
                deployment.undeploy(served);
                return served;
              });
      jobs.book().save(job.undeployed());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw stillThere(trainable, job, "the run was interrupted");
    } catch (ModelFaultException fault) {
      throw stillThere(trainable, job, fault.getMessage());
    }
  }

  private static ModelFaultException stillThere(Trainable trainable, StoredJob job, String why) {
    return certain(
        "The tuned model %s could not be undeployed at %s: %s. It may be paid for until `suffice jobs undeploy %s` has ended it."
            .formatted(
                job.served().orElseThrow(),
                trainable.server().address(),
                why,
                job.id().orElseThrow()));
  }

  private Patience patience() {
    return new Patience(jobs.rests());
  }

  private static ModelFaultException certain(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }
}
