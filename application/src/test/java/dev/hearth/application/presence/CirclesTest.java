package dev.hearth.application.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.PatchyBus;
import dev.hearth.testkit.TestHearth;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CirclesTest {
    private final TestHearth elsewhere = TestHearth.inMemory();
    private final PatchyBus bus = new PatchyBus();
    private final Circles circles =
            new Circles(elsewhere.stores().groupMembers(), elsewhere.stores().channelMembers(), bus, Clock.systemUTC());
    private final Caller ada = elsewhere.somebodyCalled("ada");
    private final Caller grace = elsewhere.somebodyCalled("grace");

    @AfterEach
    void stop() {
        circles.close();
        elsewhere.close();
    }

    @Test
    void what_was_not_heard_of_is_read_anew_after_a_gap_of_the_bus() {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("general"), "");
        ChannelId channel =
                ChannelId.parse(elsewhere.createChannel().run(ada, command).id());
        assertThat(circles.share(ada.user(), grace.user())).isFalse();
        elsewhere.joinChannel().run(grace, channel);
        assertThat(circles.share(ada.user(), grace.user())).isFalse();

        bus.tellOfGap();

        assertThat(circles.share(ada.user(), grace.user())).isTrue();
    }
}
