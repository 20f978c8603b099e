package dev.hearth.domain.work;

/**
 * What a task has to do with another one. The other has the {@link #reversed} link.
 *
 * @param project the other's
 */
public record TaskLink(Kind kind, TaskId other, ProjectId project) {
    /** What it is to the other. */
    public enum Kind {
        /** The other cannot be done before it. */
        BLOCKS,
        BLOCKED_BY,
        RELATES_TO,
        /** It is about the same as the other, which goes on in its place. */
        DUPLICATES,
        DUPLICATED_BY;

        /** What the other is to it. */
        public Kind reversed() {
            return switch (this) {
                case BLOCKS -> BLOCKED_BY;
                case BLOCKED_BY -> BLOCKS;
                case RELATES_TO -> RELATES_TO;
                case DUPLICATES -> DUPLICATED_BY;
                case DUPLICATED_BY -> DUPLICATES;
            };
        }

        /** Whether one waits for the other: then there must be no circles. */
        public boolean orders() {
            return this == BLOCKS || this == BLOCKED_BY;
        }
    }

    public static TaskLink to(Kind kind, Task other) {
        return new TaskLink(kind, other.id(), other.project());
    }

    /** The same as the other has it. */
    public static TaskLink reversed(Kind kind, Task self) {
        return to(kind.reversed(), self);
    }

    /** As people who see the one task read it: of another project they may not know. */
    String told(ProjectId own) {
        String whom = project.equals(own) ? other.toString() : "elsewhere";
        return TaskChange.word(kind) + " " + whom;
    }
}
