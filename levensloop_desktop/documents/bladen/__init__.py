"""Files of figures for others: XLSX, ODS, CSV and PDF, without a trace of who made them or when."""
