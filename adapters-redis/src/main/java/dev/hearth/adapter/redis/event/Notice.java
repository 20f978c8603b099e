package dev.hearth.adapter.redis.event;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/** What one node tells the others; the written form is that of the package. */
record Notice(UUID node, Scope scope, long revision, Optional<Scope> follower) {
    private static final String VERSION = "1";
    private static final int WITHOUT_FOLLOWER = 4;
    private static final int WITH_FOLLOWER = 5;

    /** About twice the longest: other text on the channel is not worth splitting. */
    private static final int MAX_LENGTH = 400;

    static Notice of(UUID node, Revised change) {
        return new Notice(node, change.scope(), change.revision(), change.follower());
    }

    String written() {
        String line = VERSION + " " + node + " " + scope + " " + revision;
        return follower.map(f -> line + " " + f).orElse(line);
    }

    /** Empty for what is not a notice of this version. */
    static Optional<Notice> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String[] words = text.split(" ", -1);
            boolean known =
                    VERSION.equals(words[0]) && (words.length == WITHOUT_FOLLOWER || words.length == WITH_FOLLOWER);
            return known ? Optional.of(read(words)) : Optional.empty();
        } catch (Refusal.Invalid | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static Notice read(String[] words) {
        return new Notice(
                Uuids.parse("node", words[1]),
                Scope.parse(words[2]),
                Long.parseLong(words[3]),
                words.length == WITH_FOLLOWER ? Optional.of(Scope.parse(words[4])) : Optional.empty());
    }
}
