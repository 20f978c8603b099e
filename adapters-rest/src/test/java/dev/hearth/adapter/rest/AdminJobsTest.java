package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Background work, as administrators see it. */
final class AdminJobsTest {
    private static final String JOBS = "/api/v1/admin/jobs";

    private final House house = new House();
    private final Person admin = house.admin();
    private final Person person = house.newcomer();
    private final String channel = person.privateChannel("ours");

    @AfterEach
    void close() {
        house.close();
    }

    private String waiting() {
        String subject = person.schedules(channel, "a secret").id();
        return admin.get(JOBS)
                .data()
                .valueStream()
                .filter(job -> job.at("/key").asText().equals(subject))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asText();
    }

    @Test
    void TM_10_jobs_are_listed_by_state_and_kind_newest_first_without_what_they_are_about() {
        List<String> made = List.of(waiting(), waiting(), waiting());
        assertThat(admin.get(JOBS).each("/id")).containsExactlyElementsOf(made.reversed());
        assertThat(admin.get(JOBS + "?state=waiting&kind=scheduled-message").each("/id"))
                .hasSize(3);
        assertThat(admin.get(JOBS + "?state=failed").data()).isEmpty();
        assertThat(admin.get(JOBS + "?kind=other").data()).isEmpty();
        Answer page = admin.get(JOBS + "?limit=2");
        assertThat(admin.get(JOBS + "?limit=2&cursor=" + page.next()).each("/id"))
                .containsExactly(made.getFirst());
        Refused.invalid(admin.get(JOBS + "?limit=2&kind=other&cursor=" + page.next()), "cursor");
        assertThat(page.body()).doesNotContain("payload", "a secret");
        Refused.invalid(admin.get(JOBS + "?state=lost"), "state");
        Refused.invalid(admin.get(JOBS + "?kind=A%20b"), "kind");
    }

    @Test
    void TM_10_a_job_is_cancelled_its_author_told_and_tried_again() {
        String place = JOBS + "/" + waiting();
        JsonNode cancelled = admin.post(place + "/cancel").expect(200).data();
        assertThat(cancelled.at("/state").asText()).isEqualTo("failed");
        assertThat(admin.get(place).data()).isEqualTo(cancelled);
        assertThat(person.get("/api/v1/scheduled").each("/state")).containsExactly("failed");
        assertThat(admin.post(place + "/retry").expect(200).data().at("/state").asText())
                .isEqualTo("waiting");
        house.hearth().jobs().runAll();
        assertThat(admin.get(place).data().at("/state").asText()).isEqualTo("done");
        Refused.as(409, "conflict", admin.post(place + "/retry"));
        Refused.as(409, "conflict", admin.post(place + "/cancel"));
        assertThat(admin.get("/api/v1/admin/audit").each("/action")).containsExactly("job_retried", "job_cancelled");
    }

    @Test
    void what_is_not_there_is_not_found() {
        String place = JOBS + "/" + UUID.randomUUID();
        Refused.as(404, "not_found", admin.get(place));
        Refused.as(404, "not_found", admin.post(place + "/retry"));
        Refused.as(404, "not_found", admin.post(place + "/cancel"));
    }
}
