package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TestChat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-02: people come and go, and somebody always answers for a channel. */
class ChannelPeopleTest {
    private final Parlour parlour = new Parlour();
    private final TestChat chat = parlour.chat();
    private final ChannelId channel = parlour.ours("ours");
    private final UserId grace = parlour.grace().user();

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void the_last_owner_leaves_only_after_somebody_else_is_one() {
        assertThatThrownBy(() -> chat.leaveChannel().run(parlour.ada(), channel))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> role(parlour.ada().user(), ChannelRole.MEMBER)).isInstanceOf(Refusal.Conflict.class);
        role(grace, ChannelRole.OWNER);
        chat.leaveChannel().run(parlour.ada(), channel);
        assertThatThrownBy(() -> chat.showChannel().run(parlour.ada(), channel)).isInstanceOf(Refusal.NotFound.class);
        chat.leaveChannel().run(parlour.grace(), channel);
    }

    @Test
    void OR_2_of_two_owners_who_leave_at_once_one_stays() {
        role(grace, ChannelRole.OWNER);
        chat.addChannelMember().run(parlour.ada(), channel, parlour.eve().user());
        Race<Boolean> race = Race.of(2, i -> {
            chat.leaveChannel().run(i == 0 ? parlour.ada() : parlour.grace(), channel);
            return true;
        });
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).singleElement().isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void who_runs_the_channel_puts_members_out_but_no_owner() {
        chat.addChannelMember().run(parlour.ada(), channel, parlour.eve().user());
        assertThatThrownBy(() -> chat.removeChannelMember()
                        .run(parlour.grace(), channel, parlour.eve().user()))
                .isInstanceOf(Refusal.Forbidden.class);
        role(grace, ChannelRole.MODERATOR);
        chat.removeChannelMember().run(parlour.grace(), channel, parlour.eve().user());
        assertThatThrownBy(() -> chat.showChannel().run(parlour.eve(), channel)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> chat.removeChannelMember()
                        .run(parlour.grace(), channel, parlour.ada().user()))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> chat.removeChannelMember()
                        .run(parlour.grace(), channel, parlour.eve().user()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void roles_are_given_by_owners_to_members() {
        assertThatThrownBy(() -> chat.changeChannelRole().run(parlour.grace(), channel, grace, ChannelRole.OWNER))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> role(parlour.eve().user(), ChannelRole.MODERATOR))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(role(grace, ChannelRole.MODERATOR).role()).isEqualTo("moderator");
    }

    @Test
    void public_channels_are_there_to_be_found_and_private_ones_are_not() {
        ChannelId hall = parlour.open("hall");
        assertThat(chat.listPublicChannels()
                        .run(parlour.eve(), Optional.empty(), Parlour.ALL)
                        .items())
                .extracting(ChannelView::id)
                .containsExactly(hall.toString());
    }

    @Test
    void some_people_have_one_direct_channel_whoever_asks_and_nobody_leaves_it() {
        UserId ada = parlour.ada().user();
        UserId eve = parlour.eve().user();
        ChannelView three = chat.openDirectChannel().run(parlour.ada(), List.of(grace, eve));
        assertThat(chat.openDirectChannel()
                        .run(parlour.eve(), List.of(ada, grace, eve))
                        .id())
                .isEqualTo(three.id());
        assertThat(three.memberIds().orElseThrow()).containsExactlyInAnyOrder(ada + "", grace + "", eve + "");
        assertThat(chat.openDirectChannel().run(parlour.ada(), List.of(grace)).id())
                .isNotEqualTo(three.id());
        ChannelId direct = ChannelId.parse(three.id());
        assertThatThrownBy(() -> chat.leaveChannel().run(parlour.eve(), direct)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> chat.deleteChannel().run(parlour.eve(), direct))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> chat.removeChannelMember().run(parlour.ada(), direct, eve))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private ChannelMemberView role(UserId person, ChannelRole role) {
        return chat.changeChannelRole().run(parlour.ada(), channel, person, role);
    }
}
