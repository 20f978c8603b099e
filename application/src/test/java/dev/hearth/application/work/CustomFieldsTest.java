package dev.hearth.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What projects want to know of their tasks besides. */
class CustomFieldsTest {
    private final Workshop shop = new Workshop();
    private final ProjectId project = shop.mine(shop.ada, "MINE");

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void TM_05_a_project_has_fields_of_its_own_in_an_order_of_its_own() {
        FieldView size = made("Size", FieldKind.CHOICE, List.of("small", "large"));
        FieldView cost = made("Cost", FieldKind.NUMBER, List.of());
        FieldView first = shop.work()
                .createField()
                .run(
                        shop.ada,
                        project,
                        new CreateField.Command(
                                FieldKind.URL, "Source", "where it comes from", List.of(), Optional.of(0)));
        assertThat(first.description()).isEqualTo("where it comes from");
        assertThat(shown()).containsExactly(first, size, cost);
        assertThat(size.kind()).isEqualTo("choice");
        assertThat(size.options()).extracting(FieldView.Option::name).containsExactly("small", "large");
        change(
                shop.ada,
                cost,
                new ChangeField.Command(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(0), Optional.empty()));
        assertThat(shown()).containsExactly(cost, first, size);
        change(
                shop.ada,
                cost,
                new ChangeField.Command(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(29), Optional.empty()));
        assertThat(shown()).containsExactly(first, size, cost);
        shop.work().deleteField().run(shop.ada, project, id(size));
        assertThat(shown()).containsExactly(first, cost);
        refused(Refusal.NotFound.class, () -> shop.work().deleteField().run(shop.ada, project, id(size)));
        refused(Refusal.NotFound.class, () -> shop.work().showField().run(shop.ada, project, id(size)));
        assertThat(shop.seen(shop.ada, project).fields()).containsExactly(first, cost);
    }

    @Test
    void an_option_keeps_its_id_when_it_is_called_otherwise() {
        FieldView size = made("Size", FieldKind.CHOICE, List.of("small", "large"));
        FieldView.Option small = size.options().getFirst();
        FieldView changed = change(
                shop.ada,
                size,
                options(
                        new OptionEdit(Optional.empty(), "huge"),
                        new OptionEdit(Optional.of(OptionId.parse(small.id())), "tiny")));
        assertThat(changed.options()).extracting(FieldView.Option::name).containsExactly("huge", "tiny");
        assertThat(changed.options().getLast().id()).isEqualTo(small.id());
        assertThat(changed.options().getFirst().id())
                .isNotIn(small.id(), size.options().getLast().id());
        OptionId foreign = new OptionId(new UUID(7, 7));
        refused(
                Refusal.Invalid.class,
                () -> change(shop.ada, size, options(new OptionEdit(Optional.of(foreign), "x"))));
        refused(Refusal.Invalid.class, () -> change(shop.ada, size, options()));
        OptionEdit one = new OptionEdit(Optional.empty(), "one");
        refused(
                Refusal.Invalid.class,
                () -> change(shop.ada, size, options(one, new OptionEdit(Optional.empty(), "ＯＮＥ"))));
    }

    @Test
    void what_has_nothing_to_choose_has_no_options_and_a_choice_has_some() {
        refused(Refusal.Invalid.class, () -> made("Size", FieldKind.TEXT, List.of("small")));
        refused(Refusal.Invalid.class, () -> made("Size", FieldKind.CHOICE, List.of()));
        List<String> many = IntStream.rangeClosed(0, CustomField.MOST_OPTIONS)
                .mapToObj(n -> "o" + n)
                .toList();
        refused(Refusal.Invalid.class, () -> made("Size", FieldKind.CHOICE, many));
        for (int n = 0; n < CustomFields.MOST_OPTIONS / CustomField.MOST_OPTIONS; n++) {
            made("Size " + n, FieldKind.CHOICE, many.subList(0, CustomField.MOST_OPTIONS));
        }
        refused(Refusal.Conflict.class, () -> made("Size", FieldKind.CHOICE, List.of("small")));
    }

    @Test
    void names_are_unique_however_they_are_written_and_there_are_not_too_many() {
        FieldView cost = made("Cost", FieldKind.NUMBER, List.of());
        refused(Refusal.Conflict.class, () -> made(" ＣOST ", FieldKind.TEXT, List.of()));
        FieldView size = made("Size", FieldKind.TEXT, List.of());
        refused(Refusal.Conflict.class, () -> change(shop.ada, size, named("cost", Optional.empty())));
        assertThat(change(shop.ada, cost, named("COST", Optional.empty())).name())
                .isEqualTo("COST");
        IntStream.range(2, CustomFields.MOST).forEach(n -> made("Field " + n, FieldKind.TEXT, List.of()));
        refused(Refusal.Conflict.class, () -> made("One more", FieldKind.TEXT, List.of()));
    }

    @Test
    void HX_01_two_who_change_different_things_of_a_field_both_do() {
        FieldView cost = made("Cost", FieldKind.NUMBER, List.of());
        change(shop.ada, cost, named("Price", Optional.of(cost)));
        FieldView both = change(
                shop.ada,
                cost,
                new ChangeField.Command(
                        Optional.empty(),
                        Optional.of("in euros"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(cost.fingerprint())));
        assertThat(both.name() + " " + both.description()).isEqualTo("Price in euros");
        assertThatExceptionOfType(Refusal.Stale.class)
                .isThrownBy(() -> change(shop.ada, cost, named("Worth", Optional.of(cost))))
                .satisfies(
                        stale -> assertThat(stale.disputed().getFirst().field()).isEqualTo("name"));
    }

    @Test
    void who_runs_the_project_says_what_it_wants_to_know_and_others_look() {
        FieldView cost = made("Cost", FieldKind.NUMBER, List.of());
        shop.letIn(shop.ada, project, shop.grace, ProjectRole.MEMBER);
        assertThat(shop.work().listFields().run(shop.grace, project)).containsExactly(cost);
        refused(Refusal.Forbidden.class, () -> change(shop.grace, cost, named("x", Optional.empty())));
        refused(Refusal.Forbidden.class, () -> shop.work().deleteField().run(shop.grace, project, id(cost)));
        refused(Refusal.NotFound.class, () -> shop.work().listFields().run(shop.eve, project));
        ProjectId other = shop.mine(shop.ada, "OTHER");
        refused(Refusal.NotFound.class, () -> shop.work().showField().run(shop.ada, other, id(cost)));
        shop.work().archiveProject().run(shop.ada, project);
        refused(Refusal.Conflict.class, () -> shop.work().deleteField().run(shop.ada, project, id(cost)));
    }

    private FieldView made(String name, FieldKind kind, List<String> options) {
        return shop.work()
                .createField()
                .run(shop.ada, project, new CreateField.Command(kind, name, "", options, Optional.empty()));
    }

    private FieldView change(Caller caller, FieldView field, ChangeField.Command command) {
        return shop.work().changeField().run(caller, project, id(field), command);
    }

    private static ChangeField.Command named(String name, Optional<FieldView> seen) {
        return new ChangeField.Command(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                seen.map(FieldView::fingerprint));
    }

    private static ChangeField.Command options(OptionEdit... options) {
        return new ChangeField.Command(
                Optional.empty(), Optional.empty(), Optional.of(List.of(options)), Optional.empty(), Optional.empty());
    }

    private List<FieldView> shown() {
        return shop.work().listFields().run(shop.ada, project);
    }

    private static FieldId id(FieldView field) {
        return FieldId.parse(field.id());
    }

    private static void refused(Class<? extends Refusal> as, ThrowingCallable work) {
        assertThatExceptionOfType(as).isThrownBy(work);
    }
}
