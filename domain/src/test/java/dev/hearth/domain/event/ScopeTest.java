package dev.hearth.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    private static final UUID ID = UUID.fromString("019cf0a1-2b3c-7d4e-8f50-0123456789ab");

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(Scope.Kind kind) {
        Scope scope = new Scope(kind, ID);
        assertThat(Scope.parse(scope.toString())).isEqualTo(scope);
    }

    @Test
    void everyPlaceKnowsItsScope() {
        assertThat(new ChannelId(ID).scope()).hasToString("channel:" + ID);
        assertThat(new GroupId(ID).scope()).hasToString("group:" + ID);
        assertThat(new UserId(ID).scope()).hasToString("user:" + ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "channel",
                "channel:",
                "CHANNEL:019cf0a1-2b3c-7d4e-8f50-0123456789ab",
                "planet:019cf0a1-2b3c-7d4e-8f50-0123456789ab",
                "channel:1-1-1-1-1",
                "channel:019cf0a1-2b3c-7d4e-8f50-0123456789ab:x"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(Refusal.Invalid.class);
    }
}
