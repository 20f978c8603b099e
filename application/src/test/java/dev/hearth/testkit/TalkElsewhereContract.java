package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.work.Project;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws about what is said about a thing of a place that is no channel: of messages, markers, counts and changes alike. */
public interface TalkElsewhereContract extends StoresUnderTest {
    @Test
    default void whatIsSaidAboutAThingStaysWithIt() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation.About one = about(given, ada);
        Conversation.About other =
                new Conversation.About(one.scope(), given.ids().next());
        Message first = said(given, one, ada, "first");
        said(given, other, ada, "elsewhere");
        Message second = said(given, one, ada, "second");
        assertThat(stores().messages().find(first.id())).contains(first);
        assertThat(first.origin().conversation()).isEqualTo(one);
        assertThat(first.channel()).isEmpty();
        assertThat(stores().messages().before(one, Messages.NEWEST, 9).items()).containsExactly(second, first);
        assertThat(stores().messages().after(one, first.position(), 9).items()).containsExactly(second);
    }

    @Test
    default void itTakesTheRevisionsOfThePlaceAndIsToldThere() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Project project = GivenProjects.in(stores()).storedProject("HOME", ada);
        Conversation.About task =
                new Conversation.About(project.scope(), given.ids().next());
        Message first = said(given, task, ada, "first");
        Message second = said(given, task, ada, "second");
        assertThat(List.of(first.revision(), second.revision()))
                .containsExactly(project.revision() + 1, project.revision() + 2);
        Message reacted = stores().messages()
                .change(first.id(), m -> m.with(m.reactions().with(ada.id(), new Emoji("🎉"))))
                .orElseThrow();
        assertThat(stores().changeLog().since(project.scope(), 0, 9))
                .isEqualTo(new Changes(List.of(project, second, reacted), reacted.revision(), Rest.NONE));
        assertThat(stores().changeLog()
                        .since(project.scope(), second.revision(), 9)
                        .records())
                .containsExactly(reacted);
    }

    @Test
    default void aRepeatedCommentIsTheFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation.About task = about(given, ada);
        Optional<ClientMessageId> name = Optional.of(new ClientMessageId("c-1"));
        Message first = given.storedMessage(task, ada, name, "Done");
        assertThat(given.storedMessage(task, ada, name, "Done")).isEqualTo(first);
        assertThat(stores().messages().before(task, Messages.NEWEST, 9).items()).containsExactly(first);
    }

    @Test
    default void whatItSaidBeforeIsKept() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message comment = said(given, about(given, ada), ada, "Hello");
        Message edited = given.edited(comment, "Bye", Given.callingEverybody());
        assertThat(stores().messages().find(comment.id())).contains(edited);
        assertThat(edited.origin()).isEqualTo(comment.origin());
        assertThat(stores().messages().versions(comment.id())).hasSize(1);
        Message gone = given.deleted(comment);
        assertThat(stores().messages().find(comment.id())).contains(gone);
        assertThat(stores().messages().versions(comment.id())).isEmpty();
    }

    @Test
    default void whoFollowsItHasItCounted() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Conversation.About task = about(given, ada);
        Message first = said(given, task, ada, "first");
        assertThat(stores().unread().of(grace.id(), List.of(task))).isEmpty();
        ReadMarker followed = given.follows(grace, task);
        assertThat(stores().readMarkers().find(grace.id(), task)).isEqualTo(followed);
        assertThat(count(grace, task)).contains(new UnreadCount(task, 0, 1, 0));
        said(given, task, grace, "my own");
        Message call = given.storedCall(task, ada, Given.calling(grace));
        Message all = given.storedCall(task, ada, Given.callingEverybody());
        given.deleted(said(given, task, ada, "gone"));
        given.readUpTo(grace, task, first.position());
        assertThat(count(grace, task)).contains(new UnreadCount(task, first.position(), 2, 2));
        assertThat(stores().unread().messages(grace.id(), task, 0, 9).items()).containsExactly(call, all);
        given.readUpTo(grace, task, all.position());
        assertThat(count(grace, task)).contains(new UnreadCount(task, all.position(), 0, 0));
    }

    @Test
    default void itIsNoThreadOfAChannel() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        given.joined(general, ada);
        Conversation thread = Given.threadOf(given.storedMessage(general, ada, "root"));
        Conversation.About task = about(given, ada);
        given.follows(ada, thread);
        given.follows(ada, task);
        assertThat(stores().readMarkers()
                        .followed(ada.id(), Optional.empty(), 9)
                        .items())
                .extracting(ReadMarker::conversation)
                .containsExactly(thread);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records())
                .extracting(record -> ((ReadMarker) record).conversation())
                .containsExactly(thread, task);
        assertThat(stores().readMarkers()
                        .change(ada.id(), task, m -> m.with(Following.NO))
                        .conversation())
                .isEqualTo(task);
    }

    private Conversation.About about(Given given, User author) {
        Project project = GivenProjects.in(stores()).storedProject("HOME", author);
        return new Conversation.About(project.scope(), given.ids().next());
    }

    private static Message said(Given given, Conversation place, User author, String text) {
        return given.storedMessage(place, author, Optional.empty(), text);
    }

    private Optional<UnreadCount> count(User reader, Conversation conversation) {
        return Optional.ofNullable(
                stores().unread().of(reader.id(), List.of(conversation)).get(conversation));
    }
}
