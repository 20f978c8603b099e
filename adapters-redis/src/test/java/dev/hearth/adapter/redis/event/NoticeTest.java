package dev.hearth.adapter.redis.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Revised;
import dev.hearth.testkit.Rumours;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NoticeTest {
    private static final UUID NODE = UUID.fromString("0190c0de-0000-7000-8000-000000000001");

    /** A word too many or too few, another version, and what other programs may write there. */
    static final List<String> FOREIGN = List.of(
            "",
            " ",
            "hello",
            "{\"scope\":\"channel\"}",
            "1",
            "1 " + NODE + " channel:" + NODE,
            "2 " + NODE + " channel:" + NODE + " 7",
            "1  " + NODE + " channel:" + NODE + " 7",
            "1 " + NODE + " channel:" + NODE + " 7 ",
            "1 " + NODE + " channel:" + NODE + " 7 user:" + NODE + " x",
            "1 " + NODE + " channel:" + NODE + " seven",
            "1 " + NODE + " channel:" + NODE + " 99999999999999999999",
            "1 " + NODE + " kitchen:" + NODE + " 7",
            "1 " + NODE + " channel 7",
            "1 1-1-1-1-1 channel:" + NODE + " 7",
            "1 " + NODE + " channel:" + NODE + " 7 user",
            "s1 " + NODE + " user:" + NODE + " Loud word",
            "s1 " + NODE + " user:" + NODE + " word",
            "s1 " + NODE + " user:" + NODE + " word two more",
            "g1",
            "g1 node",
            "g1 " + NODE + " more",
            "g2 " + NODE,
            "s2 " + NODE + " user:" + NODE + " word two",
            "1 ".repeat(100_000));

    @Test
    void whatIsWrittenIsReadBack() {
        for (Revised change : Rumours.ofEveryKind()) {
            Notice notice = Notice.Moved.of(NODE, change);
            assertThat(Notice.read(notice.written())).contains(notice);
        }
    }

    @Test
    void theFormIsTheOneOfThePackage() {
        assertThat(Notice.Moved.of(NODE, Rumours.message(42)).written())
                .isEqualTo("1 0190c0de-0000-7000-8000-000000000001 channel:01900000-0000-7001-8000-000000000001 42");
    }

    @ParameterizedTest
    @FieldSource("FOREIGN")
    void whatIsNoNoticeIsPassedOver(String text) {
        assertThat(Notice.read(text)).isEmpty();
    }

    @Test
    void aGapIsReadAsItWasWritten() {
        Notice notice = new Notice.Gap(NODE);
        assertThat(Notice.read(notice.written())).contains(notice);
    }

    @Test
    void aSignalIsReadAsItWasWritten() {
        for (String text : List.of("", "x", "0190c0de-0000-7000-8000-000000000001")) {
            Notice notice = new Notice.Passing(NODE, Rumours.signal(text));
            assertThat(Notice.read(notice.written())).contains(notice);
        }
    }
}
