package dev.hearth.adapter.sqlite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How sessions, codes, second factors and links are found: by an index, in its order. */
class IdentityPlansTest extends SqliteStoreUnderTest {
    @Test
    void aSessionIsFoundAndChangedByItsId() {
        for (List<String> plan : List.of(
                Plans.of(database(), SqliteSessions.BY_ID, ""),
                Plans.of(database(), SqliteSessions.ROTATE, "", "", 0, 0, "", "", "", ""),
                Plans.of(database(), SqliteSessions.END, ""))) {
            assertThat(plan).containsExactly("SEARCH sessions USING PRIMARY KEY (id=?)");
        }
        assertThat(Plans.of(database(), SqliteSessions.EXISTING, "[]"))
                .contains("SEARCH sessions USING PRIMARY KEY (id=?)")
                .noneMatch(step -> step.startsWith("SCAN sessions"));
    }

    @Test
    void aPersonsSessionsAreOneWalkInOrder() {
        assertThat(Plans.of(database(), SqliteSessions.OF_USER, ""))
                .containsExactly("SEARCH sessions USING INDEX sessions_user (user_id=?)");
        assertThat(Plans.of(database(), SqliteSessions.END_ALL, ""))
                .containsExactly("SEARCH sessions USING INDEX sessions_user (user_id=?)");
    }

    @Test
    void aCodeIsFoundByItsSecretAndByItsOwner() {
        assertThat(Plans.of(database(), SqliteOneTimeCodes.FIND, "", ""))
                .containsExactly("SEARCH one_time_codes USING INDEX one_time_codes_secret (secret=? AND purpose=?)");
        assertThat(Plans.of(database(), SqliteOneTimeCodes.TAKE, "", ""))
                .containsExactly(
                        "SEARCH one_time_codes USING COVERING INDEX one_time_codes_secret (secret=? AND purpose=?)");
        assertThat(Plans.of(database(), SqliteOneTimeCodes.REMOVE_ALL, ""))
                .containsExactly("SEARCH one_time_codes USING PRIMARY KEY (user_id=?)");
    }

    @Test
    void whatIsOverIsFoundByItsEnd() {
        assertThat(Plans.of(database(), SqliteSessions.SWEEP, 0))
                .containsExactly("SEARCH sessions USING INDEX sessions_end (expires_at<?)");
        assertThat(Plans.of(database(), SqliteOneTimeCodes.SWEEP, 0))
                .containsExactly("SEARCH one_time_codes USING INDEX one_time_codes_end (expires_at<?)");
    }

    @Test
    void aSecondFactorIsFoundByItsOwner() {
        for (List<String> plan : List.of(
                Plans.of(database(), SqliteSecondFactors.FIND, ""),
                Plans.of(database(), SqliteSecondFactors.SPEND_STEP, 0, "", 0),
                Plans.of(database(), SqliteSecondFactors.REMOVE, ""))) {
            assertThat(plan).containsExactly("SEARCH second_factors USING PRIMARY KEY (user_id=?)");
        }
        for (String statement : List.of(SqliteSecondFactors.RECOVERY, SqliteSecondFactors.REMOVE_RECOVERY)) {
            assertThat(Plans.of(database(), statement, ""))
                    .containsExactly("SEARCH recovery_codes USING PRIMARY KEY (user_id=?)");
        }
        assertThat(Plans.of(database(), SqliteSecondFactors.SPEND_RECOVERY, "", ""))
                .containsExactly("SEARCH recovery_codes USING PRIMARY KEY (user_id=? AND secret=?)");
    }

    @Test
    void aLinkIsFoundFromEitherSide() {
        assertThat(Plans.of(database(), SqliteExternalIdentities.FIND, "", ""))
                .containsExactly("SEARCH external_identities USING INDEX external_identities_subject"
                        + " (provider=? AND subject=?)");
        for (String statement : List.of(SqliteExternalIdentities.OF_USER, SqliteExternalIdentities.REMOVE_ALL)) {
            assertThat(Plans.of(database(), statement, ""))
                    .containsExactly("SEARCH external_identities USING PRIMARY KEY (user_id=?)");
        }
        assertThat(Plans.of(database(), SqliteExternalIdentities.REMOVE, "", ""))
                .containsExactly("SEARCH external_identities USING PRIMARY KEY (user_id=? AND provider=?)");
    }
}
