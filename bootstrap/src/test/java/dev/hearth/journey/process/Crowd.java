package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Four people who talk in one channel at once, two over REST and two over sockets. */
final class Crowd {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String channel;
    private final List<Sender> senders;
    private final List<Thread> talking = new ArrayList<>();
    private Semaphore answers = new Semaphore(0);

    private Crowd(String channel, List<Sender> senders) {
        this.channel = channel;
        this.senders = senders;
    }

    static Crowd gathered(URI base) {
        Person host = Person.registered(base);
        String channel = host.rest().opensChannel("crowd");
        List<Sender> senders = new ArrayList<>(List.of(new Sender(host, Way.REST, channel)));
        for (Way way : List.of(Way.REST, Way.SOCKET, Way.SOCKET)) {
            Person guest = Person.registered(base);
            guest.rest().joins(channel);
            senders.add(new Sender(guest, way, channel));
        }
        return new Crowd(channel, senders);
    }

    /** Everybody begins to send. */
    void talk() {
        Semaphore told = new Semaphore(0);
        answers = told;
        senders.forEach(sender -> talking.add(Thread.ofVirtual().start(() -> sender.talk(told))));
    }

    /** Waits until so many sends were answered since they began. */
    void awaitAnswers(int many) throws InterruptedException {
        assertThat(answers.tryAcquire(many, PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("answers come")
                .isTrue();
    }

    /** Waits until all have noticed that the server is gone. */
    void awaitSilence() throws InterruptedException {
        for (Thread thread : talking) {
            assertThat(thread.join(PATIENCE)).as("a sender stops").isTrue();
        }
        talking.clear();
    }

    /** Turns to a server that was started again. */
    void moveTo(URI base) {
        senders.forEach(sender -> sender.moveTo(sender.person().at(base)));
    }

    void sayAgain() {
        senders.forEach(Sender::sayAgain);
    }

    List<Sender> senders() {
        return senders;
    }

    /** The channel as it is told now. */
    Transcript transcript() {
        return new Transcript(senders.getFirst().person().rest(), channel);
    }

    List<JsonNode> acknowledged() {
        return senders.stream()
                .map(sender -> sender.acknowledged().values())
                .flatMap(Collection::stream)
                .toList();
    }

    int sent() {
        return senders.stream().mapToInt(Sender::sent).sum();
    }

    int unanswered() {
        return senders.stream().mapToInt(Sender::unanswered).sum();
    }
}
