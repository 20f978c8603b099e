package dev.hearth.application.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TM-07: everybody finds what they may see, and nothing else. */
class WhoFindsWhatTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ChannelId channel = channel(Optional.empty(), ChannelType.PRIVATE, "cellar");

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void TM_07_whoever_left_or_was_removed_finds_nothing_there_any_more() {
        says("a cellar secret", Optional.empty());
        hearth.addChannelMember().run(ada, channel, grace.user());
        assertThat(found(grace, "secret")).hasSize(1);
        assertThat(channels(grace, "cellar")).containsExactly(channel.toString());
        hearth.chat().removeChannelMember().run(ada, channel, grace.user());
        assertThat(found(grace, "secret")).isEmpty();
        assertThat(found(grace, "secret in:" + channel)).isEmpty();
        assertThat(channels(grace, "cellar")).isEmpty();
        hearth.addChannelMember().run(ada, channel, grace.user());
        hearth.chat().leaveChannel().run(grace, channel);
        assertThat(found(grace, "secret")).isEmpty();
    }

    @Test
    void TM_07_a_hit_in_a_thread_tells_the_message_it_answers() {
        MessageView root = says("who comes?", Optional.empty());
        says("I come along", Optional.of(MessageId.parse(root.id())));
        assertThat(found(ada, "along")).singleElement().satisfies(hit -> {
            assertThat(hit.message().parentMessageId()).contains(root.id());
            assertThat(hit.message().author().username()).isEqualTo("ada");
            assertThat(hit.message().thread().orElseThrow().replyCount()).isEqualTo(1);
        });
    }

    @Test
    void TM_07_what_was_deleted_is_found_by_nobody() {
        MessageView said = says("a cellar secret", Optional.empty());
        hearth.chat().deleteMessage().run(ada, MessageId.parse(said.id()));
        assertThat(found(ada, "secret")).isEmpty();
        says("another secret", Optional.empty());
        hearth.chat().deleteChannel().run(ada, channel);
        assertThat(found(ada, "secret")).isEmpty();
        assertThat(channels(ada, "cellar")).isEmpty();
    }

    @Test
    void TM_07_the_public_channels_of_a_group_are_found_by_members_but_not_by_guests() {
        GroupId group = GroupId.parse(hearth.createGroup()
                .run(ada, new CreateGroup.Command(new GroupName("house"), ""))
                .id());
        ChannelId attic = channel(Optional.of(group), ChannelType.PUBLIC, "attic");
        Caller eve = hearth.somebodyCalled("eve");
        enters(group, grace, GroupRole.MEMBER);
        enters(group, eve, GroupRole.GUEST);
        assertThat(channels(grace, "attic")).containsExactly(attic.toString());
        assertThat(channels(eve, "attic")).isEmpty();
        hearth.addChannelMember().run(ada, attic, eve.user());
        assertThat(channels(eve, "attic")).containsExactly(attic.toString());
        assertThat(channels(hearth.somebodyCalled("mallory"), "attic")).isEmpty();
    }

    private void enters(GroupId group, Caller who, GroupRole as) {
        hearth.addGroupMember().run(ada, group, new AddGroupMember.Command(who.user(), Optional.of(as)));
    }

    private ChannelId channel(Optional<GroupId> group, ChannelType type, String name) {
        CreateChannel.Command command = new CreateChannel.Command(group, type, new ChannelName(name), "");
        return ChannelId.parse(hearth.createChannel().run(ada, command).id());
    }

    private MessageView says(String text, Optional<MessageId> answered) {
        return hearth.sendMessage()
                .run(ada, new SendMessage.Command(channel, new MessageText(text), Optional.empty(), answered));
    }

    private List<MessageHitView> found(Caller caller, String text) {
        return hearth.search()
                .messages()
                .run(caller, text, SearchSort.NEWEST, new PageRequest(Optional.empty(), 50))
                .items();
    }

    private List<String> channels(Caller caller, String text) {
        return hearth.search().channels().run(caller, text, new PageRequest(Optional.empty(), 50)).items().stream()
                .map(hit -> hit.channel().id())
                .toList();
    }
}
