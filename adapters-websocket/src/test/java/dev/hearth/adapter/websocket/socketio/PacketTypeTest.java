package dev.hearth.adapter.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTypeTest {
    @ParameterizedTest
    @EnumSource
    void each_type_is_found_by_its_digit(PacketType type) {
        assertThat(PacketType.ofDigit(type.digit())).contains(type);
    }

    @ParameterizedTest
    @ValueSource(chars = {'/', '7', 'b', '\u0663', '\uFF10', '\uD83C'})
    void nothing_else_is_a_type(char other) {
        assertThat(PacketType.ofDigit(other)).isEmpty();
    }
}
