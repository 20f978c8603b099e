package dev.hearth.application.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestHearth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** GC-01: what administrators may do to groups, and that each of it is written down. */
class GroupOversightTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller root = hearth.somebodyCalled("root");
    private final Caller admin = new Caller(root.user(), SystemRole.ADMIN, root.session(), root.expiresAt());
    private final Caller ada = hearth.somebodyCalled("ada");
    private final GroupId garden = founded("Garden");
    private final GroupId kitchen = founded("Kitchen");

    @AfterEach
    void close() {
        hearth.close();
    }

    private GroupId founded(String name) {
        return GroupId.parse(hearth.createGroup()
                .run(ada, new CreateGroup.Command(new GroupName(name), ""))
                .id());
    }

    @Test
    void nobody_else_may_do_any_of_it() {
        assertRefused(() -> hearth.admin().listAllGroups().run(ada, Optional.empty(), PageRequest.first()));
        assertRefused(() -> hearth.admin().archiveAnyGroup().run(ada, garden));
        assertRefused(() -> hearth.admin().restoreAnyGroup().run(ada, garden));
        assertRefused(() -> hearth.admin().deleteAnyGroup().run(ada, garden));
        assertThat(audited()).isEmpty();
    }

    private static void assertRefused(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void groups_are_listed_and_found_by_name_page_by_page() {
        assertThat(names(Optional.empty(), PageRequest.first())).containsExactly("Garden", "Kitchen");
        assertThat(names(Optional.of("KITCH"), PageRequest.first())).containsExactly("Kitchen");
        Optional<String> next = hearth.admin()
                .listAllGroups()
                .run(admin, Optional.empty(), new PageRequest(Optional.empty(), 1))
                .next();
        assertThat(names(Optional.empty(), new PageRequest(next, 1))).containsExactly("Kitchen");
        assertThatThrownBy(() -> names(Optional.of("e"), new PageRequest(next, 1)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private List<String> names(Optional<String> part, PageRequest request) {
        return hearth.admin().listAllGroups().run(admin, part, request).items().stream()
                .map(GroupView::name)
                .toList();
    }

    @Test
    void what_is_done_is_written_down() {
        assertThat(hearth.admin().archiveAnyGroup().run(admin, garden).archivedAt())
                .isPresent();
        assertThat(hearth.admin().restoreAnyGroup().run(admin, garden).archivedAt())
                .isEmpty();
        hearth.admin().deleteAnyGroup().run(admin, kitchen);
        assertThat(hearth.listMyGroups().run(ada, PageRequest.first()).items())
                .extracting(GroupView::name)
                .containsExactly("Garden");
        assertThat(audited())
                .containsExactly(
                        "group_deleted " + kitchen + " Kitchen",
                        "group_restored " + garden + " Garden",
                        "group_archived " + garden + " Garden");
    }

    @Test
    void what_an_administrator_archived_only_an_administrator_restores() {
        GroupView archived = hearth.admin().archiveAnyGroup().run(admin, garden);
        assertThat(archived.archivedBy()).contains("server");
        assertThat(hearth.groups().archiveGroup().run(ada, garden).archivedBy()).contains("server");
        assertThatThrownBy(() -> hearth.groups().restoreGroup().run(ada, garden))
                .isInstanceOf(Refusal.Forbidden.class)
                .hasMessageContaining("administrator");
        assertThat(hearth.showGroup().run(ada, garden).archivedAt()).isEqualTo(archived.archivedAt());
        hearth.admin().restoreAnyGroup().run(admin, garden);
        assertThat(hearth.showGroup().run(ada, garden).archivedAt()).isEmpty();
    }

    @Test
    void what_an_administrator_archived_only_an_administrator_deletes() {
        hearth.admin().archiveAnyGroup().run(admin, garden);
        assertThatThrownBy(() -> hearth.groups().deleteGroup().run(ada, garden))
                .isInstanceOf(Refusal.Forbidden.class)
                .hasMessageContaining("administrator");
        assertThat(hearth.showGroup().run(ada, garden).deletedAt()).isEmpty();
        hearth.admin().deleteAnyGroup().run(admin, garden);
        hearth.groups().archiveGroup().run(ada, kitchen);
        hearth.groups().deleteGroup().run(ada, kitchen);
        assertThat(hearth.listMyGroups().run(ada, PageRequest.first()).items()).isEmpty();
    }

    @Test
    void a_group_that_archived_itself_restores_itself_until_an_administrator_archives_it_too() {
        GroupView own = hearth.groups().archiveGroup().run(ada, garden);
        assertThat(own.archivedBy()).contains("group");
        hearth.groups().restoreGroup().run(ada, garden);
        Optional<Instant> since =
                hearth.groups().archiveGroup().run(ada, garden).archivedAt();
        assertThat(hearth.admin().archiveAnyGroup().run(admin, garden).archivedAt())
                .isEqualTo(since);
        assertRefused(() -> hearth.groups().restoreGroup().run(ada, garden));
    }

    @Test
    void what_is_not_there_is_not_written_down() {
        hearth.admin().deleteAnyGroup().run(admin, garden);
        assertThatThrownBy(() -> hearth.admin().deleteAnyGroup().run(admin, garden))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(audited()).hasSize(1);
    }

    private List<String> audited() {
        return hearth.admin().listAudit().run(admin, PageRequest.first()).items().stream()
                .map(entry -> entry.action() + " " + entry.subjectId() + " " + entry.detail())
                .toList();
    }
}
