package dev.hearth.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrometheusServletTest {
    private final MetricRegistry metrics = new MetricRegistry();
    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);

    @BeforeEach
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new PrometheusServlet(metrics)), "/metrics");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void tells_what_was_measured() throws Exception {
        metrics.counter("hearth.proof").inc(3);

        assertThat(lines()).contains("hearth_proof_total 3.0");
    }

    @Test
    void tells_of_the_process_under_the_usual_names() throws Exception {
        assertThat(lines().map(line -> line.split("[{ ]", 2)[0]).distinct().toList())
                .containsAll(List.of(
                        "process_cpu_seconds_total",
                        "process_resident_memory_bytes",
                        "process_open_fds",
                        "process_max_fds",
                        "jvm_memory_used_bytes",
                        "jvm_memory_max_bytes",
                        "jvm_buffer_pool_used_bytes",
                        "jvm_gc_collection_seconds_count",
                        "jvm_gc_collection_seconds_sum",
                        "jvm_threads_current",
                        "jvm_runtime_info"));
    }

    private Stream<String> lines() throws Exception {
        HttpTester.Response response = HttpTester.parseResponse(
                connector.getResponse("GET /metrics HTTP/1.1\r\nHost: local\r\nConnection: close\r\n\r\n"));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContent().lines();
    }
}
