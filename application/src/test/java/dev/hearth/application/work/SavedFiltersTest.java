package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.SavedFilter;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestFilters;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TM-05: lists of tasks are kept under a name")
class SavedFiltersTest {
    private final Yard shop = new Yard();
    private final TestFilters filters = shop.hearth.filters();

    @AfterEach
    void close() {
        shop.close();
    }

    private FilterView saved(User by, Optional<ProjectId> project, String name) {
        return filters.save().run(caller(by), new SaveFilter.Command(project, card(name)));
    }

    private FilterView shared(User by, String name) {
        return filters.share().run(caller(by), shop.project.id(), card(name));
    }

    private static FilterCard card(String name) {
        return FilterCard.of(name, Map.of("status", "todo"));
    }

    private static FilterId id(FilterView filter) {
        return FilterId.parse(filter.id());
    }

    private FilterView renamed(User by, FilterView filter, String name, Fingerprint... seen) {
        ChangeFilter.Command command = new ChangeFilter.Command(
                Optional.of(name),
                Optional.empty(),
                Optional.of(seen).filter(s -> s.length > 0).map(s -> s[0]));
        return filters.change().run(caller(by), id(filter), command);
    }

    private static void refused(Class<? extends Refusal> how, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(how);
    }

    @Test
    void whatIsOnesOwnIsThereForNobodyElse() {
        FilterView mine = saved(shop.owner, Optional.of(shop.project.id()), "mine");
        assertThat(filters.list().run(caller(shop.owner))).containsExactly(mine);
        assertThat(mine.shared()).isFalse();
        assertThat(filters.list().run(caller(shop.member))).isEmpty();
        assertThat(filters.listShared().run(caller(shop.owner), shop.project.id()))
                .isEmpty();
        refused(Refusal.NotFound.class, () -> filters.show().run(caller(shop.member), id(mine)));
        refused(Refusal.NotFound.class, () -> renamed(shop.member, mine, "theirs"));
        refused(Refusal.NotFound.class, () -> filters.delete().run(caller(shop.member), id(mine)));
        assertThat(filters.show().run(caller(shop.owner), id(mine))).isEqualTo(mine);
    }

    @Test
    void AZ_2_whatIsSharedIsThereForWhoSeesTheProject() {
        FilterView ours = shared(shop.member, "ours");
        assertThat(filters.listShared().run(caller(shop.viewer), shop.project.id()))
                .containsExactly(ours);
        assertThat(filters.show().run(caller(shop.viewer), id(ours))).isEqualTo(ours);
        assertThat(filters.list().run(caller(shop.member))).isEmpty();
        refused(Refusal.NotFound.class, () -> filters.show().run(caller(shop.stranger), id(ours)));
        refused(Refusal.NotFound.class, () -> filters.listShared().run(caller(shop.stranger), shop.project.id()));
        refused(Refusal.NotFound.class, () -> saved(shop.stranger, Optional.of(shop.project.id()), "spy"));
        refused(Refusal.NotFound.class, () -> shared(shop.stranger, "spy"));
        refused(Refusal.Forbidden.class, () -> shared(shop.viewer, "mine"));
    }

    @Test
    void onlyWhoMadeItAndWhoRunsTheProjectChangesIt() {
        FilterView members = shared(shop.member, "members");
        FilterView owners = shared(shop.owner, "owners");
        refused(Refusal.Forbidden.class, () -> renamed(shop.member, owners, "x"));
        refused(Refusal.Forbidden.class, () -> filters.delete().run(caller(shop.viewer), id(members)));
        assertThat(renamed(shop.owner, members, "by the owner").name()).isEqualTo("by the owner");
        assertThat(renamed(shop.member, members, "by the member").query()).isEqualTo(members.query());
        shop.hearth
                .stores()
                .projectMembers()
                .change(shop.project.id(), shop.member.id(), member -> member.with(ProjectRole.VIEWER));
        refused(Refusal.Forbidden.class, () -> renamed(shop.member, members, "no longer"));
    }

    @Test
    void inAnArchivedProjectNothingIsSharedOrChanged() {
        FilterView ours = shared(shop.owner, "ours");
        shop.hearth
                .stores()
                .projects()
                .change(
                        shop.project.id(),
                        project -> project.with(project.life().archiving(shop.clock.instant())));
        refused(Refusal.Conflict.class, () -> shared(shop.owner, "more"));
        refused(Refusal.Conflict.class, () -> renamed(shop.owner, ours, "x"));
        refused(Refusal.Conflict.class, () -> filters.delete().run(caller(shop.owner), id(ours)));
        assertThat(filters.listShared().run(caller(shop.viewer), shop.project.id()))
                .containsExactly(ours);
    }

    @Test
    void HX_01_everyStepIsToldWhereItIsKept() {
        try (EventEar ear = EventEar.on(shop.bus)) {
            FilterView mine = saved(shop.owner, Optional.empty(), "mine");
            filters.delete().run(caller(shop.owner), id(mine));
            renamed(shop.member, shared(shop.member, "ours"), "other");
            assertThat(ear.heard())
                    .extracting(heard -> heard.scope().toString())
                    .containsExactly(
                            shop.owner.id().scope().toString(),
                            shop.owner.id().scope().toString(),
                            shop.project.scope().toString(),
                            shop.project.scope().toString());
            assertThat(ear.heard().get(1))
                    .isInstanceOfSatisfying(
                            SavedFilter.class, gone -> assertThat(gone.gone()).isTrue());
        }
        refused(
                Refusal.NotFound.class,
                () -> filters.show().run(caller(shop.owner), id(saved(shop.stranger, Optional.empty(), "theirs"))));
    }

    @Test
    void OR_4_ofTwoWhoRenameItTheSecondIsToldOfTheFirst() {
        FilterView ours = shared(shop.member, "ours");
        renamed(shop.owner, ours, "hers", ours.fingerprint());
        refused(Refusal.Stale.class, () -> renamed(shop.member, ours, "his", ours.fingerprint()));
    }

    @Test
    void whatIsGoneCannotBeChanged() {
        FilterView mine = saved(shop.owner, Optional.empty(), "mine");
        filters.delete().run(caller(shop.owner), id(mine));
        assertThat(filters.list().run(caller(shop.owner))).isEmpty();
        refused(Refusal.NotFound.class, () -> renamed(shop.owner, mine, "back"));
    }

    @Test
    void withAnAccountItsOwnGoAndWhatItSharedStays() {
        FilterView mine = saved(shop.member, Optional.empty(), "mine");
        FilterView ours = shared(shop.member, "ours");
        Stores stores = shop.hearth.stores();
        ProjectExit exit = new ProjectExit(stores.projects(), stores.projectMembers(), stores.taskGuests(), shop.clock);
        new AccountProjects(stores.projectMembers(), stores.savedFilters(), exit, stores.transactions(), shop.bus)
                .deleted(shop.member.id());
        assertThat(stores.savedFilters().find(id(mine))).isEmpty();
        assertThat(filters.listShared().run(caller(shop.viewer), shop.project.id()))
                .containsExactly(ours);
    }

    @Test
    void thereIsAnEndToHowManyThereAre() {
        for (int made = 0; made < SavedFilter.MOST; made++) {
            saved(shop.owner, Optional.empty(), "filter " + made);
        }
        refused(Refusal.LimitReached.class, () -> saved(shop.owner, Optional.empty(), "one more"));
        filters.delete()
                .run(
                        caller(shop.owner),
                        id(filters.list().run(caller(shop.owner)).getFirst()));
        saved(shop.owner, Optional.empty(), "in its place");
    }
}
