package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.group.ActivityView;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HT-05: the group's journal tells what was done to its public channels. */
class ChannelJournalTest {
    private final Parlour parlour = new Parlour();
    private final GroupId home = GroupId.parse(parlour.hearth()
            .createGroup()
            .run(parlour.ada(), new CreateGroup.Command(new GroupName("Home"), ""))
            .id());

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void HT_05_a_public_channel_leaves_a_line_for_each_thing_that_is_done_to_it() {
        ChannelId channel = channel(Optional.of(home), ChannelType.PUBLIC);
        live(channel);
        assertThat(lines())
                .extracting(ActivityView::action)
                .containsExactly(
                        "channel_deleted",
                        "channel_unarchived",
                        "channel_archived",
                        "channel_changed",
                        "channel_created",
                        "group_created");
        assertThat(lines().getFirst().detail()).isEqualTo("kitchen");
    }

    @Test
    void what_is_private_or_of_no_group_leaves_none() {
        live(channel(Optional.of(home), ChannelType.PRIVATE));
        live(channel(Optional.empty(), ChannelType.PUBLIC));
        assertThat(lines()).extracting(ActivityView::action).containsExactly("group_created");
    }

    /** Each thing twice, where it can be: the second time changes nothing. */
    private void live(ChannelId channel) {
        ChangeChannel.Command topic =
                new ChangeChannel.Command(Optional.empty(), Optional.of("cake"), Optional.empty(), Optional.empty());
        for (int time = 0; time < 2; time++) {
            parlour.chat().changeChannel().run(parlour.ada(), channel, topic);
        }
        for (int time = 0; time < 2; time++) {
            parlour.chat().archiveChannel().run(parlour.ada(), channel);
        }
        for (int time = 0; time < 2; time++) {
            parlour.chat().restoreChannel().run(parlour.ada(), channel);
        }
        parlour.chat().deleteChannel().run(parlour.ada(), channel);
    }

    private ChannelId channel(Optional<GroupId> group, ChannelType type) {
        CreateChannel.Command command = new CreateChannel.Command(group, type, new ChannelName("kitchen"), "");
        return ChannelId.parse(
                parlour.chat().createChannel().run(parlour.ada(), command).id());
    }

    private List<ActivityView> lines() {
        return parlour.hearth()
                .invitations()
                .activity()
                .run(parlour.ada(), home, Parlour.ALL)
                .items();
    }
}
