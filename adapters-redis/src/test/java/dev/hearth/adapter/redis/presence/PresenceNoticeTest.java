package dev.hearth.adapter.redis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceNoticeTest {
    private static final UUID NODE = new UUID(1, 1);
    private static final UserId USER = new UserId(new UUID(2, 2));

    @Test
    void itComesOutOfItsSignalAsItWentIn() {
        for (PresenceState state : PresenceState.values()) {
            PresenceNotice notice = new PresenceNotice(NODE, Long.MAX_VALUE, USER, state);
            assertThat(PresenceNotice.read(notice.signal())).contains(notice);
        }
    }

    @Test
    void whatIsSomethingElseIsPassedOver() {
        for (String text : List.of("", "x/1/ONLINE", NODE + "/x/ONLINE", NODE + "/1/HUNGRY", NODE + "/1/ONLINE/more")) {
            assertThat(PresenceNotice.read(new Signal(PresenceNotice.KIND, USER.scope(), text)))
                    .as(text)
                    .isEmpty();
        }
    }
}
