package dev.hearth.adapter.external.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.People;
import dev.hearth.testkit.TestClock;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every forgery differs in one thing from a token that is believed, so that each proves its own check. */
class ForgedTokensTest {
    private static final String HEADER = "{'alg':'HS256','typ':'at+jwt','kid':'now'}";
    private static final String CLAIMS =
            "{'iss':'hearth','aud':'hearth-api','sub':'01900000-0000-7000-8000-000000000001',"
                    + "'sid':'01900000-0000-7000-8000-00000000005e',"
                    + "'email':'ada@example.org','role':'user','iat':IAT,'nbf':IAT,'exp':EXP,'jti':'1'}";

    private final TestClock clock = TestClock.someDay();
    private final AccessTokens tokens =
            new JwtAccessTokens(Mint.settings(Mint.key("now", 'k'), Mint.key("older", 'o')), clock);

    @Test
    void theTokenTheForgeriesStartFromIsBelieved() {
        assertThat(tokens.verify(signed(HEADER, CLAIMS)).user())
                .isEqualTo(People.ada().user().id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no algorithm            | {'alg':'none','typ':'at+jwt','kid':'now'}
            algorithm in capitals   | {'alg':'NONE','typ':'at+jwt','kid':'now'}
            asymmetric algorithm    | {'alg':'RS256','typ':'at+jwt','kid':'now'}
            algorithm missing       | {'typ':'at+jwt','kid':'now'}
            algorithm not a string  | {'alg':256,'typ':'at+jwt','kid':'now'}
            type of another use     | {'alg':'HS256','typ':'refresh+jwt','kid':'now'}
            plain type              | {'alg':'HS256','typ':'JWT','kid':'now'}
            type missing            | {'alg':'HS256','kid':'now'}
            unknown key             | {'alg':'HS256','typ':'at+jwt','kid':'other'}
            another known key       | {'alg':'HS256','typ':'at+jwt','kid':'older'}
            key as a path           | {'alg':'HS256','typ':'at+jwt','kid':'../../dev/null'}
            key with a quote        | {'alg':'HS256','typ':'at+jwt','kid':'now\\u0027 OR 1=1'}
            key missing             | {'alg':'HS256','typ':'at+jwt'}
            key null                | {'alg':'HS256','typ':'at+jwt','kid':null}
            key set elsewhere       | {'alg':'HS256','typ':'at+jwt','kid':'now','jku':'https://evil.example/keys'}
            certificate elsewhere   | {'alg':'HS256','typ':'at+jwt','kid':'now','x5u':'https://evil.example/cert'}
            key brought along       | {'alg':'HS256','typ':'at+jwt','kid':'now','jwk':{'kty':'oct','k':'a2tr'}}
            critical extension      | {'alg':'HS256','typ':'at+jwt','kid':'now','crit':['exp'],'exp':1}
            unencoded payload       | {'alg':'HS256','typ':'at+jwt','kid':'now','b64':false,'crit':['b64']}
            unknown parameter       | {'alg':'HS256','typ':'at+jwt','kid':'now','x':1}
            algorithm given twice   | {'alg':'HS256','alg':'none','typ':'at+jwt','kid':'now'}
            not an object           | ['HS256']
            nothing                 | ''
            """)
    void aHeaderOfAnotherKindIsRefused(String what, String header) {
        mustBeRefused(signed(header, CLAIMS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            another issuer          | 'iss':'hearth'     | 'iss':'hearth2'
            no issuer               | 'iss':'hearth',    | ``
            another audience        | 'aud':'hearth-api' | 'aud':'hearth-files'
            several audiences       | 'aud':'hearth-api' | 'aud':['hearth-api','other']
            no audience             | 'aud':'hearth-api',| ``
            no user                 | 'sub':             | 'sup':
            user is not an id       | 'sub':'0190        | 'sub':'x190
            user is a number        | 'sub':'01900000-0000-7000-8000-000000000001' | 'sub':1
            no session              | 'sid':             | 'sit':
            session is not an id    | 'sid':'0190        | 'sid':'x190
            session is empty        | 'sid':'01900000-0000-7000-8000-00000000005e' | 'sid':''
            session in capitals     | 00000000005e       | 00000000005E
            session is a number     | 'sid':'01900000-0000-7000-8000-00000000005e' | 'sid':1
            session is null         | 'sid':'01900000-0000-7000-8000-00000000005e' | 'sid':null
            session is a list       | 'sid':'01900000-0000-7000-8000-00000000005e' | 'sid':['01900000-0000-7000-8000-00000000005e']
            no role                 | 'role':            | 'rule':
            unknown role            | 'role':'user'      | 'role':'root'
            role is a list          | 'role':'user'      | 'role':['admin']
            no beginning            | 'iat':IAT,         | ``
            made in the future      | 'iat':IAT          | 'iat':LATER
            not yet valid           | 'nbf':IAT          | 'nbf':LATER
            no end                  | 'exp':EXP,         | ``
            end is a text           | 'exp':EXP          | 'exp':'EXP'
            end is null             | 'exp':EXP          | 'exp':null
            cut short               | ,'jti':'1'}        | ``
            """)
    void claimsThatDoNotHoldAreRefused(String what, String good, String bad) {
        assertThat(CLAIMS).contains(good);
        mustBeRefused(signed(HEADER, CLAIMS.replace(good, bad)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HmacSHA384", "HmacSHA512", "HmacSHA1"})
    void aSignatureOfAnotherAlgorithmIsRefused(String algorithm) {
        mustBeRefused(Mint.token(text(HEADER), text(CLAIMS), 'k', algorithm));
        String header = HEADER.replace("HS256", algorithm.replace("HmacSHA", "HS"));
        mustBeRefused(Mint.token(text(header), text(CLAIMS), 'k', algorithm));
    }

    @Test
    void everyChangeOfTheSignatureIsRefused() {
        String token = signed(HEADER, CLAIMS);
        for (int bit = 0; bit < 256; bit++) {
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
            signature[bit / 8] ^= (byte) (1 << bit % 8);
            mustBeRefused(token.substring(0, token.lastIndexOf('.') + 1) + Mint.base64(signature));
        }
        mustBeRefused(token.substring(0, token.length() - 1));
        mustBeRefused(token + "A");
        mustBeRefused(token + "=");
        mustBeRefused(token + "\n");
        mustBeRefused(token + ".");
    }

    @Test
    void anotherSpellingOfTheSameSignatureIsRefused() {
        String token = signed(HEADER, CLAIMS);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char other = alphabet.charAt(alphabet.indexOf(token.charAt(token.length() - 1)) ^ 1);
        mustBeRefused(token.substring(0, token.length() - 1) + other);
    }

    @Test
    void aDeeplyNestedHeaderIsRefused() {
        mustBeRefused(signed("[".repeat(1500), CLAIMS));
        mustBeRefused(signed("{'a':".repeat(500) + "1" + "}".repeat(500), CLAIMS));
    }

    @Test
    void anAuthenticTokenThatIsTooLongIsRefused() {
        mustBeRefused(signed(HEADER, CLAIMS.replace("'1'", "'" + "1".repeat(4096) + "'")));
    }

    @Test
    void randomTextIsRefused() {
        Random random = new Random(20260314);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String noise = new String(bytes, UTF_8);
            mustBeRefused(noise);
            mustBeRefused(signed(noise, CLAIMS));
            mustBeRefused(signed(HEADER, noise));
        }
    }

    private void mustBeRefused(String token) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage("The access token is not valid.");
    }

    private String signed(String header, String claims) {
        return Mint.token(text(header), text(claims), 'k', "HmacSHA256");
    }

    /** Quotes are written single to be readable. */
    private String text(String json) {
        long now = clock.instant().getEpochSecond();
        return json.replace('\'', '"')
                .replace("IAT", Long.toString(now))
                .replace("EXP", Long.toString(now + 900))
                .replace("LATER", Long.toString(now + 6));
    }
}
