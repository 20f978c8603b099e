package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What threads hang on, and who comes to follow them. */
public final class Threads {
    private final Messages messages;
    private final ReadMarkers markers;
    private final TakingPart takingPart;
    private final EventBus bus;

    public Threads(Messages messages, ReadMarkers markers, TakingPart takingPart, EventBus bus) {
        this.messages = messages;
        this.markers = markers;
        this.takingPart = takingPart;
        this.bus = bus;
    }

    /** The message whose thread is meant, which must be in the channel. */
    Message root(ChannelId channel, MessageId parent) {
        Message named = messages.find(parent)
                .filter(m -> m.channel().filter(channel::equals).isPresent())
                .orElseThrow(Threads::elsewhere);
        Message root = named.thread().equals(named.id())
                ? named
                : messages.find(named.thread()).orElseThrow(Threads::elsewhere);
        MessagePolicy.mustBeThere(root);
        return root;
    }

    private static Refusal elsewhere() {
        return new Refusal.Invalid("parentMessageId", "is not a message of this channel");
    }

    /**
     * Lets everybody follow the thread who takes part in it or is called there. Done before the answer is stored: whoever is
     * left following a thread by a crash in between loses nothing, and nobody misses the answer.
     *
     * @return what was stored, to be told afterwards
     */
    List<ReadMarker> follow(Message root, Message answer) {
        Set<UserId> people = new LinkedHashSet<>(answer.body().mentions().people());
        people.add(answer.author());
        people.add(root.author());
        return takingPart.follow(answer.origin().conversation(), people, root.position());
    }

    /**
     * Lets those follow the thread who are called by an answer that was there before, from that answer on. Done before what calls
     * them is stored, as in {@link #follow}.
     */
    void call(Message answer, Set<UserId> people) {
        Conversation thread = answer.origin().conversation();
        people.stream()
                .filter(person -> markers.find(person, thread).following() == ReadMarker.Following.UNSAID)
                .forEach(person ->
                        bus.publish(markers.change(person, thread, m -> m.takingPart(answer.position() - 1))));
    }
}
