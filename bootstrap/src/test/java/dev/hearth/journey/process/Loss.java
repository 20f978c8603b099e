package dev.hearth.journey.process;

import java.util.List;
import java.util.Random;

/** What a power cut leaves of the changes that were not flushed. Each is a lawful outcome. */
enum Loss {
    /** None of them. */
    ALL {
        @Override
        List<Change> survivors(List<Change> pending, Random random) {
            return List.of();
        }
    },
    /** The first of them, up to any point. */
    TAIL {
        @Override
        List<Change> survivors(List<Change> pending, Random random) {
            return pending.subList(0, random.nextInt(pending.size() + 1));
        }
    },
    /** Any of them, and of a write any blocks: disks reorder. */
    BLOCKS {
        @Override
        List<Change> survivors(List<Change> pending, Random random) {
            return pending.stream()
                    .flatMap(change -> change.parts().stream())
                    .filter(part -> random.nextBoolean())
                    .toList();
        }
    };

    abstract List<Change> survivors(List<Change> pending, Random random);
}
