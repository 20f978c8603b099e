package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    @Test
    void whatIsStoredFirstStandsWhereItWasStored() {
        Message stored = Message.written(
                        new MessageId(new UUID(1, 1)),
                        new ChannelId(new UUID(2, 2)),
                        new UserId(new UUID(3, 3)),
                        new MessageText("Hello"),
                        Optional.empty(),
                        Instant.EPOCH)
                .storedAt(9);
        assertThat(stored.position()).isEqualTo(9);
        assertThat(stored.revision()).isEqualTo(9);
        assertThat(stored.firstRevision()).isEqualTo(9);
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
