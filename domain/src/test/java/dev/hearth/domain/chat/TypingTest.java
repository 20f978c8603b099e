package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypingTest {
    private static final Typing.Writer WRITER = new Typing.Writer(
            new UserId(new UUID(1, 1)), new ChannelId(new UUID(2, 2)), Optional.of(new MessageId(new UUID(3, 3))));

    @Test
    void CT_02_it_comes_out_of_its_signal_as_it_went_in() {
        Typing.Writer inTheLine = new Typing.Writer(WRITER.user(), WRITER.channel(), Optional.empty());
        for (Typing typing : List.of(WRITER.started(), WRITER.stopped(), inTheLine.started(), inTheLine.stopped())) {
            assertThat(Typing.read(typing.signal())).contains(typing);
        }
    }

    @Test
    void what_is_something_else_is_passed_over() {
        String user = WRITER.user().toString();
        for (String text :
                List.of("", "x", user + "/-/EATEN", "x/-/STARTED", user + "/x/STARTED", user + "/-/STARTED/x")) {
            assertThat(Typing.read(new Signal(Typing.SIGNAL, WRITER.channel().scope(), text)))
                    .as(text)
                    .isEmpty();
        }
        assertThat(Typing.read(new Signal("other", WRITER.channel().scope(), user + "/-/STARTED")))
                .isEmpty();
    }
}
