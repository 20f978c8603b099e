package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.application.admin.AnnouncementJobs;
import dev.hearth.application.admin.CancelJob;
import dev.hearth.application.admin.CreateAnnouncement;
import dev.hearth.application.admin.ListAnnouncements;
import dev.hearth.application.admin.ListJobs;
import dev.hearth.application.admin.RetryJob;
import dev.hearth.application.admin.RevokeAnnouncement;
import dev.hearth.application.admin.ShowJob;
import dev.hearth.application.chat.ScheduledDelivery;
import dev.hearth.application.identity.PasswordResetLetters;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.JobHandlers;
import dev.hearth.application.job.JobPace;
import dev.hearth.application.job.JobTally;
import dev.hearth.application.job.RunDueJobs;
import dev.hearth.application.job.RunningJobs;
import dev.hearth.application.job.SweepJobs;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.notification.AnnouncementDelivery;
import dev.hearth.application.notification.NotificationDelivery;
import dev.hearth.application.notification.NotificationMailer;
import dev.hearth.application.notification.PushDelivery;
import dev.hearth.application.notification.TaskReminders;
import dev.hearth.application.work.PostingDelivery;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Background work: the worker, and a handler for each kind of job. */
final class JobModule extends AbstractModule {
    private static final Logger LOG = LoggerFactory.getLogger(JobModule.class);
    private static final int NAME = 8;

    private static final List<Class<?>> ALL = List.of(
            ScheduledDelivery.class,
            JobTally.class,
            JobBell.class,
            RunDueJobs.class,
            SweepJobs.class,
            ListJobs.class,
            ShowJob.class,
            RetryJob.class,
            CancelJob.class,
            AnnouncementJobs.class,
            CreateAnnouncement.class,
            RevokeAnnouncement.class,
            ListAnnouncements.class);

    @Override
    protected void configure() {
        ALL.forEach(part -> Whole.bind(binder(), part));
    }

    /** Whoever does a kind of job is named here. */
    @Provides
    @Singleton
    JobHandlers handlers(
            ScheduledDelivery scheduled,
            NotificationDelivery notifications,
            TaskReminders reminders,
            NotificationMailer mailer,
            PushDelivery pushes,
            AnnouncementDelivery announcements,
            PostingDelivery postings,
            PasswordResetLetters resets) {
        return new JobHandlers(
                List.of(scheduled, notifications, reminders, mailer, pushes, announcements, postings, resets));
    }

    @Provides
    @Singleton
    JobPace pace(Settings settings) {
        String owner = UUID.randomUUID().toString().substring(0, NAME);
        LOG.info("Jobs that this node does are marked {}", owner);
        Settings.Jobs jobs = settings.jobs();
        // Requests under way have as long after them.
        Duration grace = settings.shutdown().grace().dividedBy(2);
        return new JobPace(owner, jobs.poll(), jobs.lease(), jobs.most(), grace);
    }

    @Provides
    @Singleton
    RunningJobs running(Jobs jobs, JobHandlers handlers, JobTally tally, JobBell bell, JobPace pace, Clock clock) {
        return new RunningJobs(
                jobs,
                handlers,
                tally,
                bell,
                pace,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
