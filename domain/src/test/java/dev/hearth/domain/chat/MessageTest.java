package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static final UserId ADA = new UserId(new UUID(3, 3));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void whatIsStoredFirstStandsWhereItWasStored() {
        Message stored = stored();
        assertThat(stored.position()).isEqualTo(9);
        assertThat(stored.revision()).isEqualTo(9);
        assertThat(stored.firstRevision()).isEqualTo(9);
    }

    @Test
    void anEditKeepsItsPlace() {
        Message edited = stored().edited(new MessageText("Bye"), Mentions.NONE, NOON);
        assertThat(edited.body().text()).contains(new MessageText("Bye"));
        assertThat(edited.body().editedAt()).contains(NOON);
        assertThat(edited.changedAt(12).position()).isEqualTo(9);
        assertThat(edited.changedAt(12).revision()).isEqualTo(12);
        assertThat(edited.edited(new MessageText("Bye"), Mentions.NONE, Instant.EPOCH))
                .isSameAs(edited);
    }

    @Test
    void nothingIsLeftOfADeletedMessageButItsPlace() {
        Stamp stamp = new Stamp(ADA, NOON);
        Message full = stored().pinned(stamp).with(Reactions.NONE.with(ADA, new Emoji("👍")));
        Message deleted = full.deleted(stamp);
        assertThat(deleted.body().text()).isEmpty();
        assertThat(deleted.pinned()).isEmpty();
        assertThat(deleted.reactions()).isEqualTo(Reactions.NONE);
        assertThat(deleted.position()).isEqualTo(9);
        assertThat(deleted.deleted(new Stamp(ADA, Instant.EPOCH))).isSameAs(deleted);
    }

    @Test
    void aPinStaysWithWhoeverSetItFirst() {
        Message pinned = stored().pinned(new Stamp(ADA, NOON));
        assertThat(pinned.pinned(new Stamp(ADA, Instant.EPOCH))).isSameAs(pinned);
        assertThat(pinned.unpinned()).isEqualTo(stored());
    }

    @Test
    void onlyItsAuthorEditsAndThoseWhoRunTheChannelDelete() {
        UserId grace = new UserId(new UUID(4, 4));
        Message message = stored();
        assertThatCode(() -> MessagePolicy.mayEdit(message, ADA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> MessagePolicy.mayEdit(message, grace)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> MessagePolicy.mayEdit(message.deleted(new Stamp(ADA, NOON)), ADA))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatCode(() -> MessagePolicy.mayDelete(message, member(ADA, ChannelRole.MEMBER)))
                .doesNotThrowAnyException();
        assertThatCode(() -> MessagePolicy.mayDelete(message, member(grace, ChannelRole.MODERATOR)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> MessagePolicy.mayDelete(message, member(grace, ChannelRole.MEMBER)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private static ChannelMember member(UserId user, ChannelRole role) {
        return ChannelMember.joining(new ChannelId(new UUID(2, 2)), user, role, Instant.EPOCH);
    }

    private static Message stored() {
        return Message.written(
                        new MessageId(new UUID(1, 1)),
                        new ChannelId(new UUID(2, 2)),
                        ADA,
                        new MessageText("Hello"),
                        Optional.empty(),
                        Instant.EPOCH)
                .storedAt(9);
    }

    @Test
    void aTextIsKeptExactly() {
        assertThat(new MessageText("  *Hello*\r\n\n ").value()).isEqualTo("  *Hello*\r\n\n ");
        assertThat(new MessageText("🔥".repeat(20_000)).value()).hasSize(40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "a\u0000", "\ud83d"})
    void aTextThatSaysNothingIsRefused(String text) {
        assertThatThrownBy(() -> new MessageText(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> new MessageText("a".repeat(20_001))).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "a\n", "\u007f"})
    void aClientIdIsVisibleAscii(String id) {
        assertThatThrownBy(() -> new ClientMessageId(id)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aClientIdIsBounded() {
        assertThat(new ClientMessageId("~".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new ClientMessageId("~".repeat(65))).isInstanceOf(Refusal.Invalid.class);
    }
}
