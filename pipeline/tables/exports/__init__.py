"""What other tools read, each made of the finished database: one module, one function (database, folder) → path."""
