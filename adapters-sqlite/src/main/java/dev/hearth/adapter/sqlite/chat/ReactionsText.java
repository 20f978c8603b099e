package dev.hearth.adapter.sqlite.chat;

import static java.util.stream.Collectors.joining;

import dev.hearth.domain.chat.Reaction;
import dev.hearth.domain.chat.Reactions;
import dev.hearth.domain.shared.Emoji;
import java.util.Arrays;
import java.util.Optional;

/**
 * All reactions to a message as one text, such as {@code 👍=0190…,0191…;🎉=0190…}, in their order; nothing where there are none.
 * No emoji holds a sign that stands between.
 */
final class ReactionsText {
    private ReactionsText() {}

    static Optional<String> written(Reactions reactions) {
        return reactions.all().isEmpty()
                ? Optional.empty()
                : Optional.of(reactions.all().stream()
                        .map(reaction -> reaction.emoji() + "=" + PeopleText.written(reaction.people()))
                        .collect(joining(";")));
    }

    static Reactions read(Optional<String> text) {
        return text.map(given -> new Reactions(Arrays.stream(given.split(";", -1))
                        .map(ReactionsText::reaction)
                        .toList()))
                .orElse(Reactions.NONE);
    }

    private static Reaction reaction(String text) {
        int middle = text.indexOf('=');
        return new Reaction(new Emoji(text.substring(0, middle)), PeopleText.read(text.substring(middle + 1)));
    }
}
