package dev.hearth.adapter.rest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Asker;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Household;
import dev.hearth.adapter.rest.fixture.PermissionTable;
import dev.hearth.adapter.rest.fixture.PermissionTable.Row;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SoundAsk;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The running server answers everybody as the table says that people read. */
@DisplayName("HT-02 AZ-1 AZ-2 AZ-9: who may do what is as docs/permissions.md says")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PermissionsTest {
    /** Own, because very many people come; with an administrator who stays, so that any other may go. */
    private final House house = new House();

    private final Person lastAdmin = house.admin();

    static List<Row> rows() {
        return PermissionTable.rows();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void HT_02_every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(rows().stream().map(Row::operation).collect(toSet()))
                .isEqualTo(Routes.all(house).stream().map(Route::toString).collect(toSet()));
    }

    @Test
    void HT_02_no_row_is_there_twice() {
        assertThat(rows()).extracting(Row::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void AZ_1_AZ_2_AZ_9_everybody_is_answered_as_the_row_says(Row row) {
        Map<Asker, Integer> answered = new EnumMap<>(Asker.class);
        for (Asker asker : Asker.values()) {
            answered.put(asker, status(row, asker));
        }
        assertThat(answered).isEqualTo(row.promised());
    }

    @Test
    void AZ_1_only_open_operations_answer_who_is_nobody() {
        for (Row row : rows()) {
            if (!Routes.named(house, row.operation()).open()) {
                assertThat(Stream.of(Asker.NOBODY, Asker.EXPIRED, Asker.FORGED).map(row::to))
                        .as(row.toString())
                        .containsOnly(401);
            }
        }
    }

    @Test
    void AZ_9_an_administrator_is_treated_like_a_stranger_everywhere_but_in_administration() {
        assertThat(lastAdmin.get("/api/v1/admin/users").status()).isEqualTo(200);
        for (Row row : rows()) {
            if (!row.operation().contains("/api/v1/admin/")) {
                assertThat(row.to(Asker.ADMIN)).as(row.toString()).isEqualTo(row.to(Asker.STRANGER));
            }
        }
    }

    private int status(Row row, Asker asker) {
        Household all = Household.in(house);
        return SoundAsk.of(Routes.named(house, row.operation()), row.of(), all, all.person(asker))
                .by(all.client(asker))
                .status();
    }
}
