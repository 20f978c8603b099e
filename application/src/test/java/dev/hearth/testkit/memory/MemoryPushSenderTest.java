package dev.hearth.testkit.memory;

import dev.hearth.application.notification.port.PushSender;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.testkit.PushSenderContract;
import dev.hearth.testkit.PushSubscriptionsContract;
import java.util.List;

class MemoryPushSenderTest implements PushSenderContract {
    private static final PushEndpoint ENDPOINT = PushEndpoint.parse("https://push.example.org/a");

    private final MemoryPushSender sender = new MemoryPushSender();

    @Override
    public PushSender sender() {
        return sender;
    }

    @Override
    public List<PushRoute> routes() {
        return List.of(
                new PushRoute.Encrypted(ENDPOINT, PushSubscriptionsContract.KEYS),
                new PushRoute.Plain(ENDPOINT),
                new PushRoute.Signed(ENDPOINT, new SecretCode("whsec_c2VjcmV0")));
    }

    @Override
    public void say(PushOutcome answer) {
        sender.say(answer);
    }

    @Override
    public List<String> told() {
        return sender.sent().stream()
                .map(one -> one.news().title() + ": " + one.news().message().orElse(""))
                .toList();
    }
}
