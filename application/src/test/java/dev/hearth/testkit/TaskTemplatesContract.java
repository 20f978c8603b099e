package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.TaskTemplates;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateCard;
import dev.hearth.domain.work.TemplateId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link TaskTemplates}. */
public interface TaskTemplatesContract extends StoresUnderTest {
    private TaskTemplates templates() {
        return stores().taskTemplates();
    }

    private static TemplateCard card(String name) {
        return TemplateCard.called(name, new TaskTitle("Water the plants"));
    }

    private static TemplateCard full(GivenProjects given, User somebody) {
        FieldId note = new FieldId(given.ids().next());
        FieldId cost = new FieldId(given.ids().next());
        TaskDetails details = new TaskDetails(
                new TaskTitle("Soup, 'hot' \\ ü"),
                "Take\n- leeks\n- \"water\"",
                TaskPriority.HIGH,
                List.of(somebody.id()),
                List.of(new LabelId(given.ids().next())),
                TaskSchedule.NONE.remindedOf(List.of(Reminder.parse("PT30M"), Reminder.parse("P1D"))),
                new TaskEffort(Optional.of(90), 0),
                new FieldValues(Map.of(
                        note, new FieldValue(FieldKind.TEXT, "a\tb\nc"),
                        cost, new FieldValue(FieldKind.NUMBER, "0.5"))));
        return new TemplateCard(
                "Soup",
                TaskStatus.IN_PROGRESS,
                details,
                Optional.of(TaskDelay.parse("PT4H")),
                Optional.of(TaskDelay.parse("P3DT1M")),
                List.of(new TaskTitle("Wash"), new TaskTitle("Cut, \\ 'all'"), new TaskTitle("Wash")));
    }

    private TaskTemplate stored(GivenProjects given, Project project, User maker, TemplateCard card) {
        return templates()
                .add(TaskTemplate.planned(
                        new TemplateId(given.ids().next()),
                        project.id(),
                        maker.id(),
                        card,
                        given.clock().instant()));
    }

    @Test
    default void everyFormIsKeptExactlyInTheOrderOfItsProject() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        Project work = given.storedProject("WORK", ada);
        TaskTemplate plain = stored(given, home, ada, card("Plants"));
        TaskTemplate full = stored(given, home, ada, full(given, ada));
        TaskTemplate elsewhere = stored(given, work, ada, card("Plants"));
        assertThat(List.of(plain.firstRevision(), plain.revision(), full.revision()))
                .containsExactly(home.revision() + 1, home.revision() + 1, home.revision() + 2);
        assertThat(List.of(plain, full, elsewhere))
                .allSatisfy(one -> assertThat(templates().find(one.id())).contains(one));
        assertThat(full.card())
                .isEqualTo(templates().find(full.id()).orElseThrow().card());
        assertThat(templates().of(home.id())).containsExactly(plain, full);
        assertThat(templates().of(work.id())).containsExactly(elsewhere);
        assertThat(stores().changeLog()
                        .since(home.id().scope(), home.revision(), 9)
                        .records())
                .containsExactly(plain, full);
        assertThat(templates().find(new TemplateId(given.ids().next()))).isEmpty();
    }

    @Test
    default void aChangeTakesTheNextRevisionAndLeavesNothingOfWhatWasThere() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        TaskTemplate full = stored(given, home, ada, full(given, ada));
        TaskTemplate changed = templates()
                .change(full.id(), template -> template.with(card("Other")))
                .orElseThrow();
        assertThat(changed).isEqualTo(full.with(card("Other")).storedAt(full.revision() + 1));
        assertThat(templates().find(full.id())).contains(changed);
        TaskTemplate gone = templates()
                .change(full.id(), template -> template.deleted(given.clock().instant()))
                .orElseThrow();
        assertThat(templates().of(home.id())).isEmpty();
        assertThat(templates().find(full.id())).contains(gone);
        assertThat(stores().changeLog()
                        .since(home.id().scope(), home.revision(), 9)
                        .records())
                .containsExactly(gone);
    }

    @Test
    default void aRefusedChangeAndAnEqualOneStoreNothing() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        TaskTemplate mine = stored(given, given.storedProject("HOME", ada), ada, card("Plants"));
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> templates().change(mine.id(), template -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(templates().change(mine.id(), template -> template)).contains(mine);
        assertThat(templates().change(new TemplateId(given.ids().next()), template -> template))
                .isEmpty();
        assertThat(templates().find(mine.id())).contains(mine);
    }

    @Test
    default void aNameIsThereOnceInAProjectUntilItIsFree() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        TaskTemplate plants = stored(given, home, ada, card("Plants"));
        TaskTemplate soup = stored(given, home, ada, card("Soup"));
        taken(() -> stored(given, home, ada, card("PLANTS ")));
        taken(() -> templates().change(soup.id(), template -> template.with(card("plants"))));
        assertThat(templates().of(home.id())).containsExactly(plants, soup);
        assertThat(templates().change(plants.id(), template -> template.with(card("PLANTS"))))
                .isPresent();
        templates()
                .change(plants.id(), template -> template.deleted(given.clock().instant()));
        TaskTemplate again = stored(given, home, ada, card("Plants"));
        assertThat(templates().of(home.id())).containsExactly(soup, again);
    }

    private static void taken(ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("name"));
    }

    @Test
    default void ofManyWhoTakeANameAtOnceOneGetsIt() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        List<Boolean> got = Race.of(10, runner -> {
                    try {
                        stored(given, home, ada, card("Plants"));
                        return true;
                    } catch (Refusal.Conflict taken) {
                        return false;
                    }
                })
                .everybody();
        assertThat(got).containsOnlyOnce(true);
        assertThat(templates().of(home.id())).hasSize(1);
    }

    @Test
    default void ofManyWhoChangeAtOnceNobodysWorkIsLost() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        TaskTemplate mine = stored(given, given.storedProject("HOME", ada), ada, card("m"));
        Race.of(
                        10,
                        runner -> templates()
                                .change(
                                        mine.id(),
                                        template -> template.with(
                                                card(template.card().name() + "x"))))
                .everybody();
        TaskTemplate after = templates().find(mine.id()).orElseThrow();
        assertThat(after.card().name()).isEqualTo("m" + "x".repeat(10));
        assertThat(after.revision()).isEqualTo(stores().changeLog().head(after.scope()));
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void awkwardWordsComeBackExactly(String text) {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        String description = text.substring(0, Math.min(text.length(), 5000));
        TemplateCard blank = card("Plants");
        TemplateCard awkward = new TemplateCard(
                "Plants",
                TaskStatus.TODO,
                blank.details().describedAs(description),
                Optional.empty(),
                Optional.empty(),
                List.of());
        TaskTemplate stored = stored(given, given.storedProject("HOME", ada), ada, awkward);
        assertThat(templates().find(stored.id())).contains(stored);
        assertThat(stored.card()).isEqualTo(awkward);
    }
}
