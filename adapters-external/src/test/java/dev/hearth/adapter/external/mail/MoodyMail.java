package dev.hearth.adapter.external.mail;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.memory.MemoryAccountMail;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Mail through a server that refuses, fails or hangs when the test says so. */
final class MoodyMail implements AccountMail {
    private final MemoryAccountMail memory = new MemoryAccountMail();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** Does not take the next letters for now. */
    void refuse(int count) {
        refusals.set(count);
    }

    /** Throws at the next letter. */
    void failWith(RuntimeException failure) {
        fault.set(failure);
    }

    /** Takes its time with every letter until it is let go. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void letGo() {
        gate.countDown();
    }

    int tries() {
        return tries.get();
    }

    List<String> mailbox(EmailAddress to) {
        return memory.lettersTo(to).stream().map(MoodyMail::text).toList();
    }

    @Override
    public void send(AccountLetter letter) {
        pass();
        tries.incrementAndGet();
        RuntimeException failure = fault.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Refusal.Unavailable("The mail server is away.", new IOException("no\r\nway"));
        }
        memory.send(letter);
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    private static String text(AccountLetter letter) {
        String code =
                letter instanceof AccountLetter.WithCode secret ? secret.code().value() : "";
        return letter.name().replaceAll("\\R", " ") + " " + code;
    }
}
