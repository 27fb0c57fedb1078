"""Runs the steps on the connection that `Database.migrate` hands in: one transaction, all or nothing."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
