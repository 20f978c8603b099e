package dev.hearth.adapter.redis.event;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/** What one node tells the others; the written form is that of the package. */
sealed interface Notice {
    /** Longer than any: other text on the channel is not worth splitting. */
    int MAX_LENGTH = 400;

    /** The node that tells. */
    UUID node();

    String written();

    /** A scope has moved on. */
    record Moved(UUID node, Scope scope, long revision, Optional<Scope> follower) implements Notice {
        private static final String VERSION = "1";

        static Moved of(UUID node, Revised change) {
            return new Moved(node, change.scope(), change.revision(), change.follower());
        }

        @Override
        public String written() {
            String line = VERSION + " " + node + " " + scope + " " + revision;
            return follower.map(f -> line + " " + f).orElse(line);
        }
    }

    /** Something that is stored nowhere. */
    record Passing(UUID node, Signal signal) implements Notice {
        private static final String VERSION = "s1";

        @Override
        public String written() {
            return String.join(" ", VERSION, node.toString(), signal.about().toString(), signal.kind(), signal.text());
        }
    }

    /** Others may have missed what the node told. */
    record Gap(UUID node) implements Notice {
        private static final String VERSION = "g1";

        @Override
        public String written() {
            return VERSION + " " + node;
        }
    }

    /** Empty for what is not a notice of these versions. */
    static Optional<Notice> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String[] words = text.split(" ", -1);
        try {
            return switch (words[0] + "/" + words.length) {
                case Moved.VERSION + "/4", Moved.VERSION + "/5" -> Optional.of(moved(words));
                case Passing.VERSION + "/5" -> Optional.of(passing(words));
                case Gap.VERSION + "/2" -> Optional.of(new Gap(Uuids.parse("node", words[1])));
                default -> Optional.empty();
            };
        } catch (Refusal.Invalid | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Notice moved(String[] words) {
        return new Moved(
                Uuids.parse("node", words[1]),
                Scope.parse(words[2]),
                Long.parseLong(words[3]),
                words.length == 5 ? Optional.of(Scope.parse(words[4])) : Optional.empty());
    }

    private static Notice passing(String[] words) {
        return new Passing(Uuids.parse("node", words[1]), new Signal(words[3], Scope.parse(words[2]), words[4]));
    }
}
