package dev.hearth.application.search;

import dev.hearth.application.chat.MessageView;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message that was found.
 *
 * @param highlights where in the text the words are, in its order
 */
public record MessageHitView(MessageView message, Place channel, List<HighlightView> highlights) {
    /**
     * The channel it was said in.
     *
     * @param name absent in a direct channel
     */
    public record Place(String id, String type, Optional<String> name) {
        static Place of(Channel channel) {
            return new Place(
                    channel.id().toString(),
                    channel.type().name().toLowerCase(Locale.ROOT),
                    channel.card().name().map(ChannelName::value));
        }
    }
}
