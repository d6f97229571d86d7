package dev.suffice.experiments.tuning;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.experiments.store.JobBook;
import dev.suffice.experiments.store.StoredJob;
import java.util.Optional;

/**
 * Waits for jobs and for the deployments of their models, looking more and more rarely. A job that
 * nobody waits for any more goes on, and is found again by the next run.
 */
public final class JobWatch {
  private final JobBook book;
  private final Rests rests;

  public JobWatch(JobBook book, Rests rests) {
    this.book = book;
    this.rests = rests;
  }

  /** The job once it has succeeded. */
  JobStatus await(Trainable trainable, JobStatus submitted, JobMarker marker)
      throws InterruptedException {
    StoredJob.Place place = JobPost.place(trainable, marker);
    JobStatus status = submitted;
    Rests.Course course = rests.begin();
    while (!status.state().isFinal()) {
      course.tell(trainable.spec().name(), status.id(), status.word(), status.done());
      if (!course.rest(status.word() + status.done())) {
        throw left(trainable, status.id(), course);
      }
      status = look(trainable, status);
    }
    save(place, status);
    if (status.state() == JobState.SUCCEEDED) {
      return status;
    }
    book.forget(place);
    throw certain(failure(trainable, status));
  }

  /** By what name the model of a job is asked, once it answers. */
  String deployed(Trainable trainable, JobStatus done, JobMarker marker)
      throws InterruptedException {
    Deployment deployment = trainable.service().deployment();
    StoredJob.Place place = JobPost.place(trainable, marker);
    String served = deployment.deploy(done.tunedModel().orElseThrow(), marker);
    book.find(place).ifPresent(job -> book.save(job.servedAs(served)));
    Rests.Course course = rests.begin();
    Arrival arrival = new Arrival(deployment, served, done.created(), rests.clock());
    DeploymentStatus status = arrival.look();
    while (!status.state().isFinal()) {
      course.tell(trainable.spec().name(), done.id(), status.word(), Optional.of(1.0));
      if (!course.rest(status.word())) {
        throw left(trainable, done.id(), course);
      }
      status = arrival.look();
    }
    if (status.state() == DeploymentState.READY) {
      return served;
    }
    book.find(place).ifPresent(job -> book.save(job.undeployed()));
    throw certain(
        "The tuned model %s of job %s does not answer at %s: its deployment is '%s'%s. Run again to deploy it again; it is not trained again."
            .formatted(
                served,
                done.id(),
                trainable.server().address(),
                status.word(),
                status.reason().map(why -> ", " + why).orElse("")));
  }

  /** Whether the model of a job answers somewhere, as far as is known. */
  boolean isServed(Trainable trainable, JobMarker marker) {
    return served(trainable, marker).isPresent();
  }

  /** Ends the place where the model of a job answers; does nothing where there is none. */
  void undeploy(Trainable trainable, JobMarker marker) {
    served(trainable, marker)
        .ifPresent(
            job -> {
              trainable.service().deployment().undeploy(job.served().orElseThrow());
              book.save(job.undeployed());
            });
  }

  private Optional<StoredJob> served(Trainable trainable, JobMarker marker) {
    return book.find(JobPost.place(trainable, marker)).filter(job -> job.served().isPresent());
  }

  /** What a service does not tell now it may tell later. */
  private static JobStatus look(Trainable trainable, JobStatus before) {
    try {
      JobStatus now = trainable.service().jobs().job(before.id()).status();
      return before.state().mayBecome(now.state()) ? now : before;
    } catch (TransientFaultException later) {
      return before;
    }
  }

  private void save(StoredJob.Place place, JobStatus status) {
    book.find(place).ifPresent(job -> book.save(job.found(status.id(), status.state())));
  }

  private static String failure(Trainable trainable, JobStatus status) {
    String why = status.failure().map(reason -> ": " + reason).orElse("");
    return status.state() == JobState.CANCELLED
        ? "The job %s at %s was cancelled%s. Run again with --retry-failed to train anew."
            .formatted(status.id(), trainable.server().address(), why)
        : "The job %s at %s failed%s".formatted(status.id(), trainable.server().address(), why);
  }

  private static ModelFaultException left(Trainable trainable, String job, Rests.Course course) {
    return certain(
        "%s The job %s goes on at %s. Run again to wait for it; `suffice jobs cancel %s` ends it."
            .formatted(course.why(), job, trainable.server().address(), job));
  }

  private static ModelFaultException certain(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }
}
