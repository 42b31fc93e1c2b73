"""The office's shared server: PostgreSQL behind HTTPS. Knows ``app.core``, ``app.insights`` and ``app.sync.wire``, never the store of a desk."""
