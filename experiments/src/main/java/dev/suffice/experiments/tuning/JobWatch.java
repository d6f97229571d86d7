package dev.suffice.experiments.tuning;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.experiments.store.StoredJob;
import java.util.Optional;

/**
 * Waits for jobs, looking more and more rarely. A job that nobody waits for any more goes on, and
 * is found again by the next run.
 */
record JobWatch(RunJobs jobs) {
  /** The job once it has succeeded. */
  JobStatus await(Trainable trainable, JobStatus submitted, JobMarker marker)
      throws InterruptedException {
    StoredJob.Place place = JobPost.place(trainable, marker);
    JobStatus status = submitted;
    Rests.Course course = jobs.rests().begin();
    while (!status.state().isFinal()) {
      course.tell(trainable.spec().name(), status.id(), status.word(), status.done());
      if (!course.rest(status.word() + status.done())) {
        throw left(trainable, status.id(), course);
      }
      status = look(trainable, status, course);
    }
    save(place, status);
    if (status.state() == JobState.SUCCEEDED) {
      return status;
    }
    jobs.book().forget(place);
    throw certain(failure(trainable, status));
  }

  /** What a service does not tell now it may tell later. */
  private static JobStatus look(Trainable trainable, JobStatus before, Rests.Course course) {
    try {
      return course
          .ask(() -> trainable.service().jobs().job(before.id()).status())
          .filter(now -> before.state().mayBecome(now.state()))
          .orElse(before);
    } catch (ModelFaultException refused) {
      throw certain(
          "The job %s at %s could not be looked at: %s. It goes on there unless somebody has ended it. Run again to wait for it; `suffice jobs cancel %s` ends it."
              .formatted(
                  before.id(), trainable.server().address(), refused.getMessage(), before.id()));
    }
  }

  private void save(StoredJob.Place place, JobStatus status) {
    jobs.book()
        .find(place)
        .ifPresent(job -> jobs.book().save(job.found(status.id(), status.state())));
  }

  private static String failure(Trainable trainable, JobStatus status) {
    String why = status.failure().map(reason -> ": " + reason).orElse("");
    return status.state() == JobState.CANCELLED
        ? "The job %s at %s was cancelled%s. Run again to train anew."
            .formatted(status.id(), trainable.server().address(), why)
        : "The job %s at %s failed%s".formatted(status.id(), trainable.server().address(), why);
  }

  private static ModelFaultException left(Trainable trainable, String job, Rests.Course course) {
    if (!trainable.isElsewhere()) {
      return certain(course.why() + " while the model was trained. Run again to train it.");
    }
    String address = trainable.server().address();
    course.leave(trainable.spec().name(), job, address);
    return certain(
        "%s. The job %s goes on at %s. Run again to wait for it; `suffice jobs cancel %s` ends it."
            .formatted(course.why(), job, address, job));
  }

  private static ModelFaultException certain(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }
}
