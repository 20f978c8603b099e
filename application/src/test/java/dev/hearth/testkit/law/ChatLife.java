package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChangeChannel;
import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.ForwardMessage;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.chat.ScheduleMessage;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestChat;
import dev.hearth.testkit.TestHearth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What people do with channels, messages and all else, by chance. What somebody may not do is refused, and nothing happens. */
final class ChatLife {
    private static final List<String> EMOJI = List.of("👍", "❤️", "🎉");
    private static final int WAYS = 64;
    private static final List<String> WORDS = List.of("apple", "birch", "cedar", "delta", "ember");

    private final TestHearth hearth;
    private final TestChat chat;
    private final List<Caller> people;
    private final List<String> names;
    private final Random chance;
    private final GroupLife groups;
    private final WorkLife work;
    private final InboxLife inbox;
    private final List<ChannelId> channels = new ArrayList<>();
    private final List<MessageId> messages = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    ChatLife(TestHearth hearth, List<Caller> people, Random chance) {
        this.hearth = hearth;
        this.chat = hearth.chat();
        this.people = people;
        this.names = people.stream()
                .map(person -> hearth.cards().one(person.user()).username())
                .toList();
        this.chance = chance;
        this.inbox = new InboxLife(hearth, chance);
        this.groups = new GroupLife(hearth, people, chance);
        opens(people.getFirst(), ChannelType.PUBLIC);
        people.forEach(person -> chat.joinChannel().run(person, channels.getFirst()));
        says(people.getFirst(), Optional.empty());
        this.work = new WorkLife(hearth, people, chance, groups::any, this::text);
    }

    /** What messages are made of; none of them is a part of another. */
    static List<String> words() {
        return WORDS;
    }

    /** A place at which somebody may want to look. */
    Scope anyProject() {
        return work.any().scope();
    }

    /** What was done, for whoever looks for the cause of a failure. */
    String story() {
        return String.join("\n", story);
    }

    void somethingHappens() {
        int way = chance.nextInt(WAYS);
        Caller person = any(people);
        try {
            if (way < 12) {
                talk(way, person);
            } else if (way < 20) {
                live(way, person);
            } else if (way < 30) {
                keep(way, person);
            } else if (way < 40) {
                story.add(groups.somethingHappens(person));
            } else if (way < 60) {
                story.add(work.somethingHappens(person));
            } else {
                story.add(inbox.somethingHappens(person));
            }
            story.add(way + " by " + person.user());
        } catch (Refusal refused) {
            story.add(way + " by " + person.user() + " refused: " + refused.getMessage());
        }
    }

    private void talk(int way, Caller person) {
        MessageId message = any(messages);
        switch (way) {
            case 0 -> says(person, Optional.of(message));
            case 1 -> says(person, Optional.of(message));
            case 2 -> chat.editMessage().run(person, new EditMessage.Command(message, text()));
            case 3 -> chat.deleteMessage().run(person, message);
            case 4 -> chat.pinMessage().run(person, message);
            case 5 -> chat.unpinMessage().run(person, message);
            case 6 -> chat.addReaction().run(person, message, new Emoji(any(EMOJI)));
            case 7 -> chat.removeReaction().run(person, message, new Emoji(any(EMOJI)));
            case 8 -> {
                ForwardMessage.Command command = new ForwardMessage.Command(message, any(channels), Optional.empty());
                messages.add(MessageId.parse(
                        chat.forwardMessage().run(person, command).id()));
            }
            default -> says(person, Optional.empty());
        }
    }

    private void live(int way, Caller person) {
        ChannelId channel = any(channels);
        Caller other = any(people);
        switch (way) {
            case 12 -> opens(person, chance.nextBoolean() ? ChannelType.PUBLIC : ChannelType.PRIVATE);
            case 13 ->
                channels.add(ChannelId.parse(chat.openDirectChannel()
                        .run(person, List.of(other.user()))
                        .id()));
            case 14 -> chat.joinChannel().run(person, channel);
            case 15 -> chat.addChannelMember().run(person, channel, other.user());
            case 16 -> chat.leaveChannel().run(person, channel);
            case 17 -> chat.removeChannelMember().run(person, channel, other.user());
            case 18 -> chat.changeChannelRole().run(person, channel, other.user(), any(List.of(ChannelRole.values())));
            default -> rule(person, channel);
        }
    }

    private void rule(Caller person, ChannelId channel) {
        switch (chance.nextInt(6)) {
            case 0 -> chat.archiveChannel().run(person, channel);
            case 1, 2 -> chat.restoreChannel().run(person, channel);
            case 3 -> chat.deleteChannel().run(person, channel);
            default -> {
                ChangeChannel.Command command = new ChangeChannel.Command(
                        Optional.empty(), Optional.of("topic " + chance.nextInt()), Optional.empty(), Optional.empty());
                chat.changeChannel().run(person, channel, command);
            }
        }
    }

    private void keep(int way, Caller person) {
        MessageId message = any(messages);
        ChannelId channel = any(channels);
        switch (way) {
            case 20, 21, 22 -> chat.markRead().run(person, message);
            case 23 -> chat.markUnread().run(person, message);
            case 24 -> chat.followThread().run(person, message);
            case 25 -> chat.unfollowThread().run(person, message);
            case 26 -> {
                Optional<MessageText> text = Optional.of(text()).filter(t -> chance.nextBoolean());
                chat.saveDraft().run(person, new SaveDraft.Command(channel, Optional.empty(), text));
            }
            case 27 -> {
                ChangePreference.Command command = new ChangePreference.Command(
                        Optional.of(chance.nextBoolean()),
                        Optional.of(chance.nextBoolean()),
                        Optional.of(any(List.of(NotificationLevel.values()))));
                chat.changePreference().run(person, channel, command);
            }
            case 28 -> schedules(person, channel);
            default -> hearth.jobs().runAll();
        }
    }

    private void schedules(Caller person, ChannelId channel) {
        Instant soon = hearth.clock().instant().plusMillis(1L + chance.nextInt(20));
        chat.scheduleMessage()
                .run(person, new ScheduleMessage.Command(channel, text(), soon, Optional.empty(), Optional.empty()));
    }

    private void opens(Caller person, ChannelType type) {
        ChannelName name = new ChannelName("room " + Long.toHexString(chance.nextLong()));
        boolean inGroup = !channels.isEmpty() && chance.nextBoolean();
        Optional<GroupId> group = inGroup ? Optional.of(groups.any()) : Optional.empty();
        Admission admission =
                inGroup && type == ChannelType.PUBLIC && chance.nextBoolean() ? Admission.EVERYBODY : Admission.ASKED;
        CreateChannel.Command command =
                new CreateChannel.Command(group, type, ChannelCard.named(name, "", ""), admission);
        channels.add(ChannelId.parse(chat.createChannel().run(person, command).id()));
    }

    private void says(Caller person, Optional<MessageId> parent) {
        ChannelId channel = parent.isPresent() ? channels.getFirst() : any(channels);
        Optional<ClientMessageId> name =
                Optional.of(new ClientMessageId("send-" + chance.nextInt(40))).filter(n -> chance.nextInt(4) == 0);
        SendMessage.Command command = new SendMessage.Command(channel, text(), name, parent);
        messages.add(MessageId.parse(chat.sendMessage().run(person, command).id()));
    }

    private MessageText text() {
        String called = switch (chance.nextInt(6)) {
            case 0 -> "@channel ";
            case 1 -> "@" + names.get(chance.nextInt(names.size())) + " ";
            default -> "";
        };
        String said = called + any(WORDS);
        int number = chance.nextInt(1000);
        return new MessageText(said + " " + number + Asked.linkFor(number));
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
