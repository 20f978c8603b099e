package dev.hearth.bootstrap.server;

import com.codahale.metrics.health.HealthCheck;
import dev.hearth.application.shared.CheckHealth;

/** The health of the main port, told on the admin port too. */
final class AdminHealth extends HealthCheck {
    private final CheckHealth checkHealth;

    AdminHealth(CheckHealth checkHealth) {
        this.checkHealth = checkHealth;
    }

    @Override
    protected Result check() {
        CheckHealth.Health health = checkHealth.run();
        return health.well()
                ? Result.healthy()
                : Result.unhealthy(health.checks().toString());
    }
}
