--liquibase formatted sql

--changeset schedule:0001-schema
create schema schedule;

-- What is done on time, once, on whichever node: the table of db-scheduler, in its own words.
create table schedule.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on schedule.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on schedule.scheduled_tasks (last_heartbeat);
