package org.accord.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts our own PostgreSQL where {@code spring.datasource.url} names no other. It stops after the pool has closed. */
@Configuration(proxyBeanMethods = false)
@Conditional(PostgresConfiguration.NoOtherDatabase.class)
class PostgresConfiguration {

    static class NoOtherDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(
            @Value("${accord.data}") Path data,
            @Value("${accord.postgres.programs:${accord.data}/postgres}") Path programs,
            @Value("${accord.postgres.port:0}") int port) {
        return PostgresServer.start(
                PostgresServer.Place.in(data).withPrograms(programs).withPort(port));
    }

    /** The application works under a role that owns nothing and cannot change history. */
    @Bean
    JdbcConnectionDetails applicationConnection(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.application().role();
            }

            @Override
            public String getPassword() {
                return server.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    /** The tables belong to another role, which only migrates them. */
    @Bean
    LiquibaseConnectionDetails ownerConnection(PostgresServer server) {
        return new LiquibaseConnectionDetails() {
            @Override
            public String getUsername() {
                return server.owner().role();
            }

            @Override
            public String getPassword() {
                return server.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}
