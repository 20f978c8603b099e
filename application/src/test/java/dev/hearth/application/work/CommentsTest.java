package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Given;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said about a task. */
class CommentsTest {
    private static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.empty());

    private final Yard yard = new Yard();
    private final TaskView task = yard.made(yard.owner, "Water the plants");

    @AfterEach
    void close() {
        yard.close();
    }

    private CommentView said(User by, String text) {
        return said(by, text, Optional.empty());
    }

    private CommentView said(User by, String text, Optional<ClientMessageId> name) {
        return yard.tasks()
                .addComment()
                .run(caller(by), new AddComment.Command(named(task), new MessageText(text), name));
    }

    private static MessageId id(CommentView comment) {
        return MessageId.parse(comment.id());
    }

    private List<CommentView> read(User by) {
        return yard.tasks().listComments().run(caller(by), named(task), ALL).items();
    }

    private ShowUnreadComments.UnreadComments unread(User by) {
        return yard.tasks().showUnreadComments().run(caller(by), named(task));
    }

    private CommentView edited(User by, CommentView comment, String text, Fingerprint... seen) {
        return yard.tasks()
                .editComment()
                .run(
                        caller(by),
                        new EditComment.Command(
                                id(comment),
                                new MessageText(text),
                                List.of(seen).stream().findFirst()));
    }

    @Test
    void whatIsSaidIsToldInTheProjectAndReadByWhoMayLook() {
        try (EventEar ear = EventEar.on(yard.bus)) {
            CommentView first = said(yard.member, "Which ones?");
            CommentView second = said(yard.owner, "All of them");
            assertThat(ear.heard())
                    .filteredOn(record -> record.scope().equals(yard.project.scope()))
                    .extracting("revision")
                    .containsExactly(first.revision(), second.revision());
            assertThat(first.taskId()).isEqualTo(task.id());
            assertThat(read(yard.viewer)).containsExactly(second, first);
        }
    }

    @Test
    void onlyWhoWorksThereSaysSomethingAndToStrangersThereIsNothing() {
        CommentView comment = said(yard.member, "Which ones?");
        assertThatThrownBy(() -> said(yard.viewer, "May I?")).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> said(yard.stranger, "Hello")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> read(yard.stranger)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> yard.tasks().showComment().run(caller(yard.stranger), id(comment)))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("comment");
        assertThat(yard.tasks().showComment().run(caller(yard.viewer), id(comment)))
                .isEqualTo(comment);
    }

    @Test
    void aRepeatedSendIsTheFirst() {
        Optional<ClientMessageId> name = Optional.of(new ClientMessageId("c-1"));
        CommentView first = said(yard.member, "Done", name);
        assertThat(said(yard.member, "Done", name)).isEqualTo(first);
        assertThatThrownBy(() -> said(yard.member, "Not done", name)).isInstanceOf(Refusal.Conflict.class);
        assertThat(read(yard.owner)).hasSize(1);
    }

    @Test
    void whoHasToDoWithTheTaskHearsOfIt() {
        assertThat(unread(yard.owner).following()).isFalse();
        CommentView asked = said(yard.member, "Which ones, @vera and @sam?");
        assertThat(asked.mentions().orElseThrow().users())
                .extracting("username")
                .containsExactly("vera");
        assertThat(unread(yard.owner).unread()).isEqualTo(1);
        assertThat(unread(yard.viewer).mentions()).isEqualTo(1);
        assertThat(unread(yard.member).unread()).isZero();
        yard.tasks().markCommentsRead().run(caller(yard.owner), id(asked));
        said(yard.member, "Never mind");
        assertThat(unread(yard.owner))
                .isEqualTo(new ShowUnreadComments.UnreadComments(task.id(), true, Optional.of(asked.position()), 1, 0));
    }

    @Test
    void whoIsToDoItHearsOfWhatIsSaid() {
        TaskView given = yard.made(yard.owner, details -> details.assignedTo(List.of(yard.viewer.id())));
        yard.tasks()
                .addComment()
                .run(
                        caller(yard.member),
                        new AddComment.Command(named(given), new MessageText("Twice"), Optional.empty()));
        assertThat(yard.tasks()
                        .showUnreadComments()
                        .run(caller(yard.viewer), named(given))
                        .unread())
                .isEqualTo(1);
    }

    @Test
    void onlyTheAuthorEditsAndWhatWasSaidIsKept() {
        CommentView comment = said(yard.member, "Whic ones?");
        assertThatThrownBy(() -> edited(yard.owner, comment, "x")).isInstanceOf(Refusal.Forbidden.class);
        CommentView better = edited(yard.member, comment, "Which ones?", comment.fingerprint());
        assertThat(better.edited()).isTrue();
        assertThatThrownBy(() -> edited(yard.member, comment, "Which?", comment.fingerprint()))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(yard.tasks().listCommentVersions().run(caller(yard.viewer), id(comment)))
                .extracting("text")
                .containsExactly("Whic ones?");
    }

    @Test
    void theAuthorAndWhoRunsTheProjectTakeItBack() {
        CommentView hers = said(yard.member, "one");
        CommentView other = said(yard.member, "two");
        CommentView owners = said(yard.owner, "three");
        yard.tasks().deleteComment().run(caller(yard.member), id(hers));
        CommentView gone = yard.tasks().deleteComment().run(caller(yard.owner), id(other));
        assertThat(gone.text()).isEmpty();
        assertThatThrownBy(() -> yard.tasks().deleteComment().run(caller(yard.member), id(owners)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(read(yard.viewer))
                .extracting(comment -> comment.text().isPresent())
                .containsExactly(true, false, false);
    }

    @Test
    void emojiAreGivenAndTakenAway() {
        CommentView comment = said(yard.member, "Done");
        Emoji party = new Emoji("🎉");
        CommentView liked = yard.tasks().addCommentReaction().run(caller(yard.owner), id(comment), party);
        assertThat(liked.reactions()).extracting("count").containsExactly(1);
        assertThat(yard.tasks()
                        .removeCommentReaction()
                        .run(caller(yard.owner), id(comment), party)
                        .reactions())
                .isEmpty();
        assertThatThrownBy(() -> yard.tasks().addCommentReaction().run(caller(yard.viewer), id(comment), party))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void aMessageOfAChannelIsNoComment() {
        Given given = Given.in(yard.hearth.stores());
        MessageId elsewhere = given.storedMessage(given.storedChannel("general", yard.owner), yard.owner, "Hi")
                .id();
        assertThatThrownBy(() -> yard.tasks().showComment().run(caller(yard.owner), elsewhere))
                .isInstanceOf(Refusal.NotFound.class);
    }
}
