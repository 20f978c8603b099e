package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.work.CommentViews;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.SavedFilter;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateCard;
import dev.hearth.domain.work.TemplateId;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.GivenProjects;
import dev.hearth.testkit.GivenTasks;
import dev.hearth.testkit.TestHearth;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HX-01: everything that has a revision is told of; a new kind of record that nobody thought of here fails the build. */
class EventViewsTest {
    private static final String DOMAIN = "dev/hearth/domain/";

    private final TestHearth hearth = TestHearth.inMemory();

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void HX_01_every_kind_of_record_in_the_domain_is_told_of() throws Exception {
        List<Revised> records = oneOfEach();
        assertThat(records.stream().<Class<?>>map(Revised::getClass))
                .as(
                        "add a record of the new kind to this test, an event to EventViews, and its name to docs/sockets.md")
                .containsExactlyInAnyOrderElementsOf(kinds());
        EventViews views = new EventViews(
                hearth.cards(),
                new MessageViews(hearth.stores().messages(), hearth.cards()),
                new CommentViews(hearth.cards()),
                hearth.notifications().views());
        assertThat(records)
                .flatExtracting(record -> views.of(List.of(record), 0))
                .extracting(LiveEvent::type)
                .containsExactlyInAnyOrder(
                        "group:created",
                        "member:joined",
                        "subscription:updated",
                        "channel:created",
                        "member:joined",
                        "message:created",
                        "read:updated",
                        "preference:updated",
                        "draft:updated",
                        "scheduled:created",
                        "notification:created",
                        "project:created",
                        "member:joined",
                        "task:created",
                        "filter:created",
                        "template:created");
    }

    private List<Revised> oneOfEach() {
        Given given = Given.in(hearth.stores());
        User ada = given.storedPerson("ada");
        Group group = given.storedGroup("Home", ada);
        Channel channel = given.storedChannel("general", ada);
        Conversation line = Conversation.of(channel.id());
        GivenProjects work = GivenProjects.in(hearth.stores());
        Project project = work.storedProject("HOME", ada);
        Message said = given.storedMessage(channel, ada, "hello");
        return List.of(
                group,
                given.joined(group, ada),
                Subscription.community(group.id()).storedAt(1),
                channel,
                given.joined(channel, ada),
                said,
                ReadMarker.none(ada.id(), line).storedAt(1),
                ChannelPreference.none(ada.id(), channel.id()).storedAt(1),
                Draft.none(ada.id(), line).storedAt(1),
                ScheduledMessage.planned(
                                new ScheduledId(given.ids().next()),
                                ada.id(),
                                line,
                                Optional.empty(),
                                new MessageText("later"),
                                given.clock().instant().plusSeconds(1),
                                given.clock().instant())
                        .storedAt(1),
                Notification.none(ada.id(), NotificationType.MENTION, Subject.of(said))
                        .after(Cause.of(said))
                        .storedAt(1),
                project,
                work.joined(project, ada),
                GivenTasks.in(hearth.stores()).storedTask(project, ada, "Water the plants"),
                SavedFilter.own(
                                new FilterId(given.ids().next()),
                                ada.id(),
                                Optional.empty(),
                                FilterCard.of("Mine", Map.of()),
                                given.clock().instant())
                        .storedAt(1),
                TaskTemplate.planned(
                                new TemplateId(given.ids().next()),
                                project.id(),
                                ada.id(),
                                TemplateCard.called("Plants", new TaskTitle("Water the plants")),
                                given.clock().instant())
                        .storedAt(9));
    }

    /** Of all classes of the domain, from its folder or its jar. */
    private static Set<Class<?>> kinds() throws Exception {
        URI domain = Revised.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path place = Path.of(domain);
        if (Files.isDirectory(place)) {
            return kinds(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return kinds(jar.getPath("/"));
        }
    }

    private static Set<Class<?>> kinds(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith(DOMAIN) && name.endsWith(".class"))
                    .map(EventViewsTest::loaded)
                    .filter(type -> Revised.class.isAssignableFrom(type) && !type.isInterface())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static Class<?> loaded(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, Revised.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }
}
