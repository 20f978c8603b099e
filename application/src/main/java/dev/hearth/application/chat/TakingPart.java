package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lets people hear of what they take part in or are called to, unless they said that they do not want to. */
public final class TakingPart {
    private final Messages messages;
    private final ReadMarkers markers;

    public TakingPart(Messages messages, ReadMarkers markers) {
        this.messages = messages;
        this.markers = markers;
    }

    /**
     * To be done before what they take part in is stored: whoever is left following by a crash in between loses nothing, and
     * nobody misses what was said.
     *
     * @param beginning where the conversation begins to be unread for them while nothing was said in it
     * @return what was stored, to be told afterwards
     */
    public List<ReadMarker> follow(Conversation place, Set<UserId> people, long beginning) {
        Set<UserId> newcomers = new LinkedHashSet<>(people);
        newcomers.removeIf(person -> markers.find(person, place).following() != ReadMarker.Following.UNSAID);
        if (newcomers.isEmpty()) {
            return List.of();
        }
        long before = messages.before(place, Messages.NEWEST, 1).items().stream()
                .findFirst()
                .map(Message::position)
                .orElse(beginning);
        return newcomers.stream()
                .map(person -> markers.change(person, place, m -> m.takingPart(before)))
                .toList();
    }
}
