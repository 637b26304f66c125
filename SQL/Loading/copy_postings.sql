-- Take postings that were summed while rows streamed in.
copy posting (load, month, slice_id, offering_code, delivery, measure, currency, amount) from stdin
