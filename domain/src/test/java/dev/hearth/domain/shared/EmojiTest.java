package dev.hearth.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "👍🏽",
                "❤️",
                "🇫🇮",
                "1️⃣",
                "#️⃣",
                "👩‍👩‍👧‍👦",
                "🏳️‍🌈",
                "👨🏿‍🚒",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "⌚",
                "☺️",
                "❤️‍🔥",
                "🫠",
                "©️"
            })
    void oneEmojiIsTaken(String emoji) {
        assertThat(new Emoji(emoji).value()).isEqualTo(emoji);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "1",
                "#",
                "👍👍",
                "👍 ",
                ":+1:",
                "🇫",
                "🇫🇮🇸🇪",
                "\u200d",
                "👍\u200d",
                "\ufe0f",
                "é",
                "<b>",
                "🏽🏽",
                "中"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new Emoji(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theSamePictureIsTheSameEmojiHoweverItWasTyped() {
        assertThat(new Emoji("❤")).isEqualTo(new Emoji("❤️"));
        assertThat(new Emoji("👍️")).isEqualTo(new Emoji("👍"));
        assertThat(new Emoji("🏳‍🌈")).isEqualTo(new Emoji("🏳️‍🌈"));
        assertThat(new Emoji("☝️🏽")).isEqualTo(new Emoji("☝🏽"));
    }

    @Test
    void aLongRowOfJoinedPicturesIsRefused() {
        assertThatThrownBy(() -> new Emoji("👩" + "\u200d👩".repeat(30))).isInstanceOf(Refusal.Invalid.class);
    }
}
