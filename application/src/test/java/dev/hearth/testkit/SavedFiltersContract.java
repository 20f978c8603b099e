package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.SavedFilters;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.SavedFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link SavedFilters}. */
public interface SavedFiltersContract extends StoresUnderTest {
    private SavedFilters filters() {
        return stores().savedFilters();
    }

    private static FilterCard card(String name) {
        return FilterCard.of(name, Map.of("status", "todo,done", "sort", "due"));
    }

    private SavedFilter own(GivenProjects given, User maker, String name) {
        return filters()
                .add(SavedFilter.own(
                        new FilterId(given.ids().next()),
                        maker.id(),
                        Optional.empty(),
                        card(name),
                        given.clock().instant()));
    }

    private SavedFilter shared(GivenProjects given, User maker, Project project, String name) {
        return filters()
                .add(SavedFilter.shared(
                        new FilterId(given.ids().next()),
                        maker.id(),
                        project.id(),
                        card(name),
                        given.clock().instant()));
    }

    @Test
    default void everyFormIsKeptExactlyInTheOrderOfItsPlace() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        SavedFilter mine = own(given, ada, "mine");
        SavedFilter ofHome = filters()
                .add(SavedFilter.own(
                        new FilterId(given.ids().next()),
                        ada.id(),
                        Optional.of(home.id()),
                        FilterCard.of("of home", Map.of()),
                        given.clock().instant()));
        SavedFilter ours = shared(given, ada, home, "ours");
        assertThat(List.of(mine.firstRevision(), mine.revision(), ofHome.revision()))
                .containsExactly(1L, 1L, 2L);
        assertThat(ours.revision()).isEqualTo(home.revision() + 1);
        assertThat(List.of(mine, ofHome, ours))
                .allSatisfy(one -> assertThat(filters().find(one.id())).contains(one));
        assertThat(filters().of(ada.id().scope())).containsExactly(mine, ofHome);
        assertThat(filters().of(home.id().scope())).containsExactly(ours);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(mine, ofHome);
        assertThat(stores().changeLog()
                        .since(home.id().scope(), home.revision(), 9)
                        .records())
                .containsExactly(ours);
        assertThat(filters().find(new FilterId(given.ids().next()))).isEmpty();
    }

    @Test
    default void aChangeTakesTheNextRevisionAndWhatIsDeletedLeavesATrace() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        SavedFilter mine = own(given, ada, "mine");
        FilterCard other = FilterCard.of("other", Map.of("text", "a\tb\\n"));
        SavedFilter renamed =
                filters().change(mine.id(), filter -> filter.with(other)).orElseThrow();
        assertThat(renamed).isEqualTo(mine.with(other).storedAt(2));
        assertThat(filters().find(mine.id())).contains(renamed);
        SavedFilter gone = filters()
                .change(mine.id(), filter -> filter.deleted(given.clock().instant()))
                .orElseThrow();
        assertThat(gone).isEqualTo(renamed.deleted(given.clock().instant()).storedAt(3));
        assertThat(filters().of(ada.id().scope())).isEmpty();
        assertThat(filters().find(mine.id())).contains(gone);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(gone);
    }

    @Test
    default void aRefusedChangeAndAnEqualOneStoreNothing() {
        GivenProjects given = GivenProjects.in(stores());
        SavedFilter mine = own(given, given.storedPerson("ada"), "mine");
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> filters().change(mine.id(), filter -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(filters().change(mine.id(), filter -> filter)).contains(mine);
        assertThat(filters().change(new FilterId(given.ids().next()), filter -> filter))
                .isEmpty();
        assertThat(filters().find(mine.id())).contains(mine);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void awkwardWordsComeBackExactly(String text) {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        if (text.isEmpty() || text.length() > FilterCard.MAX_WORD) {
            return;
        }
        FilterCard card = FilterCard.of("mine", Map.of("text", text, text, "x"));
        SavedFilter mine = filters()
                .change(own(given, ada, "mine").id(), filter -> filter.with(card))
                .orElseThrow();
        assertThat(filters().of(ada.id().scope())).containsExactly(mine);
        assertThat(mine.card()).isEqualTo(card);
    }

    @Test
    default void ofManyWhoChangeAtOnceNobodysWorkIsLost() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        SavedFilter mine = own(given, ada, "m");
        Race.of(
                        10,
                        runner -> filters()
                                .change(
                                        mine.id(),
                                        filter -> filter.with(card(filter.card().name() + "x"))))
                .everybody();
        SavedFilter after = filters().find(mine.id()).orElseThrow();
        assertThat(after.card().name()).isEqualTo("m" + "x".repeat(10));
        assertThat(after.revision())
                .isEqualTo(stores().changeLog().head(ada.id().scope()));
    }

    @Test
    default void allThatAreOnesOwnAreRemovedWithoutATraceAndSharedOnesStay() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Project home = given.storedProject("HOME", ada);
        SavedFilter mine = own(given, ada, "mine");
        SavedFilter hers = own(given, grace, "hers");
        SavedFilter ours = shared(given, ada, home, "ours");
        filters().removeAll(ada.id());
        assertThat(filters().find(mine.id())).isEmpty();
        assertThat(filters().of(grace.id().scope())).containsExactly(hers);
        assertThat(filters().of(home.id().scope())).containsExactly(ours);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).isEmpty();
    }

    @Test
    default void whatIsRolledBackIsNone() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    own(given, ada, "mine");
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(filters().of(ada.id().scope())).isEmpty();
    }
}
