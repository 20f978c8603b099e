package dev.hearth.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.InviteByLink;
import dev.hearth.application.work.CreateCalendar;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.CreateTemplate;
import dev.hearth.application.work.SaveFilter;
import dev.hearth.application.work.TemplateEdit;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.TaskAsks;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What makes something notes it under its key, so that it is not made twice where its node dies before it has answered. */
class CutOffRequestsTest {
    private final TestClock clock = TestClock.someDay();
    private final TestHearth hearth = TestHearth.at(clock);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final ProjectId project = ProjectId.parse(
            hearth.projects().createProject().run(ada, project("HOME")).id());
    private final GroupId group =
            GroupId.parse(hearth.createGroup().run(ada, group("Home")).id());

    @AfterEach
    void close() {
        hearth.close();
    }

    private static CreateProject.Command project(String key) {
        ProjectCard card = new ProjectCard(new ProjectKey(key), new ProjectName("n"), "");
        return new CreateProject.Command(Optional.empty(), card, Optional.empty());
    }

    private static CreateGroup.Command group(String name) {
        return new CreateGroup.Command(new GroupName(name), "");
    }

    private Map<String, Runnable> makers() {
        return Map.of(
                "project", () -> hearth.projects().createProject().run(ada, project("WORK")),
                "group", () -> hearth.createGroup().run(ada, group("Work")),
                "channel",
                        () -> hearth.createChannel()
                                .run(
                                        ada,
                                        new CreateChannel.Command(
                                                Optional.empty(), ChannelType.PUBLIC, new ChannelName("kitchen"), "")),
                "invitation",
                        () -> hearth.invitations()
                                .byLink()
                                .run(
                                        ada,
                                        group,
                                        new InviteByLink.Command(Optional.empty(), Optional.empty(), Optional.empty())),
                "task",
                        () -> hearth.tasks()
                                .createTask()
                                .run(
                                        ada,
                                        new CreateTask.Command(
                                                project,
                                                TaskStatus.TODO,
                                                TaskDetails.titled(new TaskTitle("t")),
                                                Optional.empty(),
                                                Optional.empty())),
                "filter",
                        () -> hearth.filters()
                                .save()
                                .run(ada, new SaveFilter.Command(Optional.empty(), FilterCard.of("f", Map.of()))),
                "template",
                        () -> hearth.templates()
                                .create()
                                .run(ada, project, new CreateTemplate.Command(Optional.empty(), template())),
                "calendar",
                        () -> hearth.calendars()
                                .create()
                                .run(ada, new CreateCalendar.Command(Optional.empty(), Optional.empty())));
    }

    private static TemplateEdit template() {
        return TaskAsks.template()
                .name(Optional.of("t"))
                .title(Optional.of(new TaskTitle("t")))
                .made();
    }

    @Test
    void whatWasMadeIsNotMadeTwice() {
        Set<String> twice = new HashSet<>();
        makers().forEach((what, maker) -> {
            StartIdempotentRequest.Command request =
                    new StartIdempotentRequest.Command(new IdempotencyKey(what), "print");
            assertThat(hearth.startIdempotentRequest().run(ada, request)).isEmpty();
            maker.run();
            clock.move(StartIdempotentRequest.LEASE);
            if (!isCutOff(request)) {
                twice.add(what);
            }
        });
        assertThat(twice).isEmpty();
    }

    private boolean isCutOff(StartIdempotentRequest.Command request) {
        try {
            return hearth.startIdempotentRequest().run(ada, request).isPresent();
        } catch (Refusal.Conflict refused) {
            return refused.text().contains("cut off");
        }
    }
}
