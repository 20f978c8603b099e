package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final GroupId HOME = new GroupId(new UUID(0, 2));

    private final Project mine = planned(Optional.empty(), ProjectVisibility.PRIVATE);

    private static Project planned(Optional<GroupId> group, ProjectVisibility visibility) {
        ProjectCard card = new ProjectCard(new ProjectKey("KEY"), new ProjectName("Plans"), "");
        return Project.planned(new ProjectId(new UUID(0, 3)), group, card, visibility, ADA, NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "A1", "ABCDEFGHIJ"})
    void a_key_is_a_few_capitals_and_digits(String key) {
        assertThat(new ProjectKey(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1A", "ab", "A-B", "A B", "ÄB", "ABCDEFGHIJK", "AB\n"})
    void anything_else_is_none(String key) {
        assertThatThrownBy(() -> new ProjectKey(key)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void only_a_groups_project_can_be_shown_to_the_group() {
        assertThat(planned(Optional.of(HOME), ProjectVisibility.GROUP).visibility())
                .isEqualTo(ProjectVisibility.GROUP);
        assertThatThrownBy(() -> mine.with(ProjectVisibility.GROUP)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void keys_are_told_apart_within_a_group_or_a_creators_own() {
        assertThat(mine.uniqueKey()).contains("user:" + ADA + ":KEY");
        assertThat(planned(Optional.of(HOME), ProjectVisibility.PRIVATE).uniqueKey())
                .contains("group:" + HOME + ":KEY");
        assertThat(mine.with(mine.life().deleting(NOW)).uniqueKey()).isEmpty();
    }

    @Test
    void who_follows_looks_again_only_when_others_may_or_it_is_gone() {
        Project stored = mine.storedAt(1);
        assertThat(stored.follower()).isEmpty();
        assertThat(stored.with(ProjectVisibility.PRIVATE)).isEqualTo(stored);
        Project open = stored.with(ProjectVisibility.PUBLIC).changedAt(2);
        assertThat(open.follower()).contains(open.scope());
        assertThat(open.with(Labels.NONE).changedAt(3).follower()).isEmpty();
        assertThat(open.with(open.life().deleting(NOW)).changedAt(3).follower()).contains(open.scope());
    }

    @Test
    void an_archived_project_goes_on_as_it_stood() {
        ProjectLife archived = ProjectLife.BEGINNING.with(ProjectStatus.ON_HOLD).archiving(NOW);
        assertThat(archived.status()).isEqualTo(ProjectStatus.ARCHIVED);
        assertThat(archived.archiving(NOW.plusSeconds(9))).isEqualTo(archived);
        assertThat(archived.restored().status()).isEqualTo(ProjectStatus.ON_HOLD);
        assertThatThrownBy(() -> archived.with(ProjectStatus.ARCHIVED)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void there_are_not_too_many_labels_and_no_two_of_a_name() {
        Labels most = new Labels(IntStream.range(0, Labels.MOST)
                .mapToObj(n -> label(n, "label " + n))
                .toList());
        assertThatThrownBy(() -> most.with(label(1000, "one more"))).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> Labels.NONE.with(label(1, "Red")).with(label(2, "RED")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(most.replacing(label(7, "Label 7")).find(new LabelId(new UUID(1, 7))))
                .map(Label::name)
                .contains("Label 7");
    }

    private static Label label(int number, String name) {
        return new Label(new LabelId(new UUID(1, number)), name, new Colour("#ABCDEF"));
    }

    @Test
    void a_status_stands_in_one_column() {
        BoardColumn todo = BoardColumn.of("To do", TaskStatus.TODO);
        assertThatThrownBy(() -> new Board(List.of(todo, BoardColumn.of("Also", TaskStatus.TODO))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new BoardColumn("x", TaskStatus.TODO, Optional.of(0)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new Colour("red")).isInstanceOf(Refusal.Invalid.class);
        assertThat(new Colour("#ABCDEF")).hasToString("#abcdef");
    }
}
