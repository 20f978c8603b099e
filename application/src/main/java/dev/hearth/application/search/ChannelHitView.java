package dev.hearth.application.search;

import dev.hearth.application.chat.ChannelView;

/**
 * A channel that was found.
 *
 * @param joined whether the caller is in it; one they are not in is public
 */
public record ChannelHitView(ChannelView channel, boolean joined) {}
