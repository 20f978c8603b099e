package dev.hearth.application.work;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.work.BoardColumn;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectMember;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A project as it is shown.
 *
 * @param groupId the group it belongs to, absent where it is personal
 * @param key what its tasks are called by, {@code KEY-42}
 * @param visibility {@code private}, {@code group} or {@code public}
 * @param status {@code active}, {@code on_hold}, {@code completed}, or archived
 * @param columns of its board, from left to right
 * @param fields what its tasks say besides, in their order; a task's value of a field that is not among them is gone
 * @param archivedAt since when it can only be read
 * @param deletedAt since when it is gone
 * @param membership the reader's own place in it, absent where they only look or one picture goes to many readers
 */
public record ProjectView(
        String id,
        Optional<String> groupId,
        String key,
        String name,
        String description,
        String visibility,
        String status,
        List<LabelView> labels,
        List<ColumnView> columns,
        List<FieldView> fields,
        String creatorId,
        Instant createdAt,
        Optional<Instant> archivedAt,
        Optional<Instant> deletedAt,
        long revision,
        Optional<Membership> membership) {

    public ProjectView {
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /** The reader's own place. */
    public record Membership(String role, Instant joinedAt) {
        static Membership of(ProjectMember member) {
            return new Membership(word(member.role()), member.joinedAt());
        }
    }

    /**
     * A column of the board.
     *
     * @param status of the tasks in it
     * @param limit how many should stand in it at most, absent where that is not said
     */
    public record ColumnView(String name, String status, Optional<Integer> limit) {
        static ColumnView of(BoardColumn column) {
            return new ColumnView(column.name(), word(column.status()), column.limit());
        }
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE
                .with("key", key)
                .with("name", name)
                .with("description", description)
                .with("visibility", visibility)
                .with("status", status)
                .with("columns", columns.stream().map(ColumnView::toString).collect(Collectors.joining()));
    }

    static Fingerprint fingerprint(Project project) {
        return of(project).fingerprint();
    }

    static ProjectView of(JoinedProject joined) {
        return of(joined.project(), Optional.of(Membership.of(joined.member())));
    }

    /** For many readers. */
    public static ProjectView of(Project project) {
        return of(project, Optional.empty());
    }

    private static ProjectView of(Project project, Optional<Membership> membership) {
        return new ProjectView(
                project.id().toString(),
                project.group().map(GroupId::toString),
                project.card().key().value(),
                project.card().name().value(),
                project.card().description(),
                word(project.visibility()),
                word(project.life().status()),
                project.labels().all().stream().map(LabelView::of).toList(),
                project.board().columns().stream().map(ColumnView::of).toList(),
                project.fields().all().stream().map(FieldView::of).toList(),
                project.creator().toString(),
                project.createdAt(),
                project.life().archivedAt(),
                project.life().deletedAt(),
                project.revision(),
                membership);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
